import { z } from 'zod'
import { holdThread } from '@/db/queries/desk/threads'
import { inOneLanguage, titleFields, titleOf } from '@/lib/text/titles/title'
import { defineUseCase } from '@/lib/usecase'
import { changeAs, decidedAs } from './deciding'

/** A moderator gives a thread another title, or one in the languages that lack it; its numbers and links stay. */
export const retitleThread = defineUseCase({
  input: z.object({ ...decidedAs('retitled'), ...titleFields }).refine(...inOneLanguage),
  load: (tx, { threadId }) => holdThread(tx, threadId),
  may: 'thread.moderate',

  run: (setting, { reason, ...input }, thread) =>
    changeAs(setting, thread, {
      kind: 'retitled',
      decision: { reason, titleBefore: thread.title },
      change: { title: titleOf(input) },
    }),
})
