import { z } from 'zod'
import { readPromises as query } from '@/db/queries/conduct/promises'
import { defineReading } from '@/lib/reading'
import { byUrgency, promiseState } from '../rules/promises'

/** Who has promised what, for which question, by when; what needs a hand first. */
export const readPromises = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }) => query(db, { slug }),
  may: 'promise.note',
  show: ({ promises, ...page }) => ({
    ...page,
    promises: byUrgency(promises.map((one) => ({ ...one, state: promiseState(one, page.today) }))),
  }),
})
