import { z } from 'zod'
import { conferenceOfTerm, deleteTerm } from '@/db/queries/renderings/terms'
import { defineUseCase } from '@/lib/usecase'

/** A translator takes a term out of the glossary. */
export const removeTerm = defineUseCase({
  input: z.object({ key: z.uuid(), termId: z.uuid() }),
  load: (tx, { termId }) => conferenceOfTerm(tx, termId),
  may: 'term.keep',
  run: ({ tx }, { termId }) => deleteTerm(tx, termId),
})
