import { z } from 'zod'
import { holdThread } from '@/db/queries/desk/threads'
import { defineUseCase } from '@/lib/usecase'
import { decidedAs, landingOf, threadDecider, toThread } from './deciding'
import { moved } from './moving/moving'
import { someNumbers } from './numbers'

/** A moderator moves contributions, each with its replies, from a thread into another one. */
export const moveContribution = defineUseCase({
  input: z.object({ ...decidedAs('moved'), ...toThread, numbers: someNumbers }),
  load: (tx, { threadId }) => holdThread(tx, threadId),
  may: 'thread.moderate',

  async run(setting, { reason, numbers, to }, thread) {
    const byId = threadDecider(setting, thread)
    const landing = await landingOf(setting, thread, to)
    const gone = await moved(setting, thread, { kind: 'moved', numbers, toId: landing.id, reason, byId })
    return { thread: landing.position, numbers: gone }
  },
})
