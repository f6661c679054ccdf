import { z } from 'zod'
import { citedRow } from '@/db/queries/reading/references'
import { defineReading } from '@/lib/reading'
import { firstLines } from '@/lib/text/count'
import { wholeNumber } from '@/lib/text/names'

const LENGTH = 160

/** What a citation leads to, in a few words: who wrote it, how it begins, in which session. */
export const readCited = defineReading({
  // Asked for by an address alone, which may hold what the database refuses.
  input: z.object({
    slug: z
      .string()
      .max(80)
      .regex(/^[\w-]+$/),
    number: wholeNumber,
  }),
  load: (db, asked) => citedRow(db, asked),
  may: 'conference.read',
  show: ({ conferenceId: _, begins, ...cited }) => ({ ...cited, begins: firstLines(begins, LENGTH) }),
})
