import { z } from 'zod'
import { holdDocument, markEnded } from '@/db/queries/library/documents'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { longText, optional } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { tell } from './deciding'
import { documentReasons, documentState } from './rules'
import { storeOf } from './store/kept'

/**
 * A moderator removes a document, with a reason; or its proposer takes it back, for none. Its bytes are gone at once, or
 * as soon as the bucket answers; of what was in the library an entry stays that says so.
 */
export const removeDocument = defineUseCase({
  input: z.object({
    key: z.uuid(),
    documentId: z.uuid(),
    reason: optional(z.enum(documentReasons, { error: 'field.reason' })),
    message: optional(longText(2000)),
  }),
  load: (tx, { documentId }) => holdDocument(tx, documentId),
  may: 'document.remove',

  async run(setting, { documentId, reason, message }, document) {
    const { tx, caller, now, record } = setting
    const { conferenceId, authorId } = document
    const state = documentState(document)
    if (state === 'removed') throw new Refusal('conflict', 'library.settled')
    const endedById = participationIn(caller, conferenceId)?.participantId ?? null
    const own = endedById === authorId
    if (!own && !reason) throw new Refusal('invalid', 'refusal.invalid').at({ reason: 'field.reason' })
    const why = own ? {} : { reason: reason ?? null, message: message ?? null }
    await markEnded(tx, documentId, { removedAt: now, endedById, ...why })
    await storeOf(document.keptIn).remove(tx, documentId)
    const listed = state === 'listed'
    await record({ type: 'document.removed', conferenceId, documentId, authorId, own, listed })
    if (!own && reason) await tell(setting, document, { kind: 'document-removed', reason, message })
    return { documentId }
  },
})
