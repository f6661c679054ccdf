import { z } from 'zod'
import { holdThread } from '@/db/queries/desk/threads'
import { inOneLanguage, titleFields, titleOf } from '@/lib/text/titles/title'
import { defineUseCase } from '@/lib/usecase'
import { decidedAs, threadDecider } from './deciding'
import { moved } from './moving/moving'
import { someNumbers } from './numbers'
import { opened } from './opening'

/** A moderator makes a thread of its own out of contributions of another, each with its replies. */
export const splitThread = defineUseCase({
  input: z.object({ ...decidedAs('split'), ...titleFields, numbers: someNumbers }).refine(...inOneLanguage),
  load: (tx, { threadId }) => holdThread(tx, threadId),
  may: 'thread.moderate',

  async run(setting, { reason, numbers, ...input }, thread) {
    const byId = threadDecider(setting, thread)
    const made = await opened(setting, thread, { title: titleOf(input), reason: 'subject', byId })
    const gone = await moved(setting, thread, { kind: 'split', numbers, toId: made.id, reason, byId })
    return { thread: made.position, numbers: gone }
  },
})
