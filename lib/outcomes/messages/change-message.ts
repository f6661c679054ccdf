import { z } from 'zod'
import { holdMessage, rewriteMessage, sessionToWriteIn } from '@/db/queries/messages/write'
import { participationIn } from '@/lib/caller'
import { boxOf } from '@/lib/conferences/rules'
import { Refusal } from '@/lib/refusal'
import { wholeNumber } from '@/lib/text/names'
import { inOneLanguage, textsOf } from '@/lib/text/typed/in-each'
import { defineUseCase } from '@/lib/usecase'
import { announceIn } from './announcing'
import { dueOf, messageFields, textsWritten } from './writing'

/** The desk writes anew what waits for its time, from the revision that was read; what was posted stays as it is. */
export const changeMessage = defineUseCase({
  input: z
    .object({ key: z.uuid(), messageId: z.uuid(), revision: wholeNumber, ...messageFields })
    .refine(...inOneLanguage('text')),
  load: (tx, { messageId }) => holdMessage(tx, messageId),
  may: 'message.write',

  async run(setting, { messageId, revision, ...input }, message) {
    const { tx, caller, now, record } = setting
    const { conferenceId, sessionId, by } = message
    if (message.posted) throw new Refusal('conflict', 'message.posted')
    if (message.withdrawn) throw new Refusal('conflict', 'message.gone')
    if (message.revision !== revision)
      throw new Refusal('conflict', 'message.changed', { by, changedAt: message.writtenAt })
    const session = await sessionToWriteIn(tx, { sessionId })
    const writtenById = participationIn(caller, conferenceId)?.participantId
    if (!session || !writtenById) throw new Refusal('not-found', 'refusal.not-found')
    const texts = await textsWritten(tx, conferenceId, textsOf(input, 'text'))
    const due = dueOf(input, boxOf(session), now)
    const written = { occasion: input.occasion, ...texts, ...due, writtenById, writtenAt: now }
    await rewriteMessage(tx, messageId, { ...written, revision: revision + 1 })
    // Before anything is written into a stream: whoever publishes has the conference's row first, and the streams then.
    if (input.when === 'now') await announceIn(setting, conferenceId)
    await record({ type: 'message.kept', conferenceId, sessionId, messageId })
    return { messageId, slug: session.slug }
  },
})
