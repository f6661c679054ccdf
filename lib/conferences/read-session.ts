import { z } from 'zod'
import { readSession as query } from '@/db/queries/programme'
import { defineReading } from '@/lib/reading'
import { boxOf, phaseAt } from './rules'

/** One session: its note, questions, threads, box and synthesis. */
export const readSession = defineReading({
  input: z.object({ slug: z.string().max(80), position: z.coerce.number().int().min(1).max(10_000) }),
  load: (db, input) => query(db, input),
  may: 'conference.read',
  show: (page) => ({
    ...page,
    session: { ...page.session, phase: phaseAt(boxOf(page.session), new Date(page.now)) },
  }),
})
