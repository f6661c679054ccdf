import { z } from 'zod'
import { holdMessage, withdrawMessage as withdraw } from '@/db/queries/messages/write'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { announceIn } from './announcing'

/** The desk takes a message back: before its time it is never posted, after it its number keeps an empty place. */
export const withdrawMessage = defineUseCase({
  input: z.object({ key: z.uuid(), messageId: z.uuid() }),
  load: (tx, { messageId }) => holdMessage(tx, messageId),
  may: 'message.write',

  async run(setting, { messageId }, message) {
    const { tx, now, record } = setting
    const { conferenceId, sessionId, threadId, posted, withdrawn } = message
    if (withdrawn) throw new Refusal('conflict', 'message.gone')
    // What could be read before it was announced has been posted: it takes its number, and leaves it empty.
    const given = posted ? await announceIn(setting, conferenceId) : []
    const number = message.number ?? given.find((one) => one.messageId === messageId)?.number ?? null
    await withdraw(tx, messageId, now)
    await record({ type: 'message.withdrawn', conferenceId, sessionId, threadId, messageId, number })
    return { messageId }
  },
})
