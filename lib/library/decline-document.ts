import { z } from 'zod'
import { holdDocument, markEnded } from '@/db/queries/library/documents'
import { defineUseCase } from '@/lib/usecase'
import { because, deciderOf, tell } from './deciding'

/** A moderator decides that a proposed document does not go into the library; its proposer is told why, and keeps it a while. */
export const declineDocument = defineUseCase({
  input: z.object({ key: z.uuid(), documentId: z.uuid(), ...because }),
  load: (tx, { documentId }) => holdDocument(tx, documentId),
  may: 'document.decide',

  async run(setting, { documentId, reason, message }, document) {
    const { tx, now, record } = setting
    const endedById = deciderOf(setting, document)
    const { conferenceId, authorId } = document
    await markEnded(tx, documentId, { declinedAt: now, endedById, reason, message: message ?? null })
    await record({ type: 'document.declined', conferenceId, documentId, authorId, own: false })
    await tell(setting, document, { kind: 'document-declined', reason, message })
    return { documentId }
  },
})
