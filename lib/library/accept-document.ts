import { z } from 'zod'
import { holdDocument, markAccepted } from '@/db/queries/library/documents'
import { defineUseCase } from '@/lib/usecase'
import { deciderOf, tell } from './deciding'

/** A moderator takes a proposed document into the library, where everybody finds it; its proposer is told. */
export const acceptDocument = defineUseCase({
  input: z.object({ key: z.uuid(), documentId: z.uuid() }),
  load: (tx, { documentId }) => holdDocument(tx, documentId),
  may: 'document.decide',

  async run(setting, { documentId }, document) {
    const acceptedById = deciderOf(setting, document)
    const { conferenceId, authorId } = document
    await markAccepted(setting.tx, documentId, { acceptedAt: setting.now, acceptedById })
    await setting.record({ type: 'document.accepted', conferenceId, documentId, authorId, own: false })
    await tell(setting, document, { kind: 'document-accepted' })
    return { documentId }
  },
})
