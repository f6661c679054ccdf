import { z } from 'zod'
import { holdSessionThreads } from '@/db/queries/desk/threads'
import { optional, wholeNumber } from '@/lib/text/names'
import { inOneLanguage, titleFields, titleOf } from '@/lib/text/titles/title'
import { defineUseCase } from '@/lib/usecase'
import { because, deciderIn } from './deciding'
import { opened } from './opening'

/** A moderator opens a thread in a session, under one of its questions or under none. */
export const openThread = defineUseCase({
  input: z
    .object({
      key: z.uuid(),
      sessionId: z.uuid(),
      question: optional(wholeNumber),
      ...titleFields,
      ...because('opened'),
    })
    .refine(...inOneLanguage),
  load: (tx, { sessionId }) => holdSessionThreads(tx, sessionId),
  may: 'thread.moderate',

  async run(setting, { question, reason, ...input }, session) {
    const byId = deciderIn(setting, session)
    const { position } = await opened(setting, session, { title: titleOf(input), question, reason, byId })
    return { thread: position, slug: session.slug }
  },
})
