import { z } from 'zod'
import { insertMessage, sessionToWriteIn } from '@/db/queries/messages/write'
import { participationIn } from '@/lib/caller'
import { boxOf } from '@/lib/conferences/rules'
import { Refusal } from '@/lib/refusal'
import { optional } from '@/lib/text/names'
import { inOneLanguage, textsOf } from '@/lib/text/typed/in-each'
import { defineUseCase } from '@/lib/usecase'
import { announceIn } from './announcing'
import { dueOf, messageFields, textsWritten } from './writing'

/** The desk writes to a session or one of its threads, in its languages: to be posted at once, or when its time comes. */
export const writeMessage = defineUseCase({
  input: z
    .object({ key: z.uuid(), sessionId: z.uuid(), threadId: optional(z.uuid()), ...messageFields })
    .refine(...inOneLanguage('text')),
  load: (tx, { sessionId, threadId }) => sessionToWriteIn(tx, { sessionId, threadId }),
  may: 'message.write',

  async run(setting, input, { id: sessionId, conferenceId, slug, threadId, ...box }) {
    const { tx, caller, now, record } = setting
    if (box.archivedAt) throw new Refusal('conflict', 'message.archived')
    if (input.threadId && !threadId) throw new Refusal('not-found', 'refusal.not-found')
    const writtenById = participationIn(caller, conferenceId)?.participantId
    if (!writtenById) throw new Refusal('not-found', 'refusal.not-found')
    const due = dueOf(input, boxOf(box), now)
    const place = { conferenceId, sessionId, threadId, occasion: input.occasion }
    const texts = await textsWritten(tx, conferenceId, textsOf(input, 'text'))
    const messageId = await insertMessage(tx, { ...place, ...texts, ...due, writtenById, writtenAt: now })
    // Before anything is written into a stream: whoever publishes has the conference's row first, and the streams then.
    if (input.when === 'now') await announceIn(setting, conferenceId)
    await record({ type: 'message.kept', conferenceId, sessionId, messageId })
    return { messageId, slug }
  },
})
