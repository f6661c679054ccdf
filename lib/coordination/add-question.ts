import { z } from 'zod'
import { countStructure, holdStructure, insertQuestion, insertThread } from '@/db/queries/coordination/structure'
import { Refusal } from '@/lib/refusal'
import { inOneLanguage, noteFields, textsOf } from '@/lib/text/typed/in-each'
import { defineUseCase } from '@/lib/usecase'
import { MOST_QUESTIONS } from './rules'

const LONGEST_QUESTION = 500

/** A coordinator asks a question in a session; its thread begins with it. */
export const addQuestion = defineUseCase({
  input: z
    .object({ key: z.uuid(), sessionId: z.uuid(), ...noteFields('text', LONGEST_QUESTION) })
    .refine(...inOneLanguage('text')),
  load: (tx, { sessionId }) => holdStructure(tx, { sessionId }),
  may: 'conference.coordinate',

  async run({ tx }, input, held) {
    const { questions, threads } = await countStructure(tx, held)
    if (questions >= MOST_QUESTIONS) {
      throw new Refusal('conflict', 'coordination.most-questions', { most: MOST_QUESTIONS })
    }
    const { sessionId } = input
    const questionId = await insertQuestion(tx, { sessionId, position: questions + 1, text: textsOf(input, 'text') })
    await insertThread(tx, { conferenceId: held.conferenceId, sessionId, questionId, position: threads + 1 })
    return { questionId, thread: threads + 1 }
  },
})
