import { z } from 'zod'
import { holdThread } from '@/db/queries/desk/threads'
import { Refusal } from '@/lib/refusal'
import { isPinned } from '@/lib/threads/rules'
import { defineUseCase } from '@/lib/usecase'
import { changeAs, decidedAs } from './deciding'

/** A moderator lets a thread go back to its place before its time. */
export const unpinThread = defineUseCase({
  input: z.object(decidedAs('unpinned')),
  load: (tx, { threadId }) => holdThread(tx, threadId),
  may: 'thread.moderate',

  async run(setting, { reason }, thread) {
    const until = thread.pinnedUntil === null ? null : new Date(thread.pinnedUntil)
    if (!isPinned(until, setting.now)) throw new Refusal('conflict', 'thread.not-pinned')
    return changeAs(setting, thread, { kind: 'unpinned', decision: { reason }, change: { pinnedUntil: null } })
  },
})
