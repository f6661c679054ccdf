import { z } from 'zod'
import { moveAll, settleMove } from '@/db/queries/desk/places'
import { changeThread, holdThread, leadOn } from '@/db/queries/desk/threads'
import { defineUseCase } from '@/lib/usecase'
import { decidedAs, landingOf, threadDecider, toThread, writeDown } from './deciding'
import { tellAuthors } from './moving/authors'

/**
 * A moderator puts all that a thread holds into another one, what waits at the desk and what is begun included. The
 * thread is no more: its address leads to the other.
 */
export const mergeThreads = defineUseCase({
  input: z.object({ ...decidedAs('merged'), ...toThread }),
  load: (tx, { threadId }) => holdThread(tx, threadId),
  may: 'thread.moderate',

  async run(setting, { reason, to }, thread) {
    const { tx, record } = setting
    const byId = threadDecider(setting, thread)
    const { id: toId, position } = await landingOf(setting, thread, to)
    const { id: fromId, conferenceId, sessionId } = thread
    const numbers = await moveAll(tx, { fromId, toId })
    await leadOn(tx, { fromId, toId })
    await changeThread(tx, fromId, { mergedIntoId: toId, pinnedUntil: null })
    await settleMove(tx, { fromId, toId }, { numbers, whole: 'whole' })
    await writeDown(setting, thread, { kind: 'merged', reason, toThreadId: toId, byId })
    const published = numbers.length
    await record({ type: 'thread.merged', conferenceId, sessionId, threadId: fromId, toThreadId: toId, published })
    await tellAuthors(setting, { conferenceId, toId, numbers, byId })
    return { thread: position }
  },
})
