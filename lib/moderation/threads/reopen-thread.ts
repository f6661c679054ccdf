import { z } from 'zod'
import { holdThread } from '@/db/queries/desk/threads'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { changeAs, decidedAs } from './deciding'

/** A moderator opens a closed thread again, for as long as its session takes contributions. */
export const reopenThread = defineUseCase({
  input: z.object(decidedAs('reopened')),
  load: (tx, { threadId }) => holdThread(tx, threadId),
  may: 'thread.moderate',

  async run(setting, { reason }, thread) {
    if (!thread.closedAt) throw new Refusal('conflict', 'thread.not-closed')
    return changeAs(setting, thread, { kind: 'reopened', decision: { reason }, change: { closedAt: null } })
  },
})
