import { z } from 'zod'
import { holdThread } from '@/db/queries/desk/threads'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { changeAs, decidedAs } from './deciding'

/** A moderator ends a thread: it stays to be read, takes nothing any more, and says why. What waits at the desk still counts. */
export const closeThread = defineUseCase({
  input: z.object(decidedAs('closed')),
  load: (tx, { threadId }) => holdThread(tx, threadId),
  may: 'thread.moderate',

  async run(setting, { reason }, thread) {
    if (thread.closedAt) throw new Refusal('conflict', 'thread.closed-already', { closedAt: thread.closedAt })
    return changeAs(setting, thread, { kind: 'closed', decision: { reason }, change: { closedAt: setting.now } })
  },
})
