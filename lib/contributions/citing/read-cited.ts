import { z } from 'zod'
import { citedRow } from '@/db/queries/reading/references'
import { defineReading } from '@/lib/reading'
import { firstLines } from '@/lib/text/count'
import { wholeNumber } from '@/lib/text/names'

const LENGTH = 160

/** What a citation leads to, in a few words: who wrote it, how it begins, in which session. */
export const readCited = defineReading({
  input: z.object({ slug: z.string().max(80), number: wholeNumber }),
  load: (db, asked) => citedRow(db, asked),
  may: 'conference.read',
  show: ({ conferenceId: _, begins, ...cited }) => ({ ...cited, begins: firstLines(begins, LENGTH) }),
})
