import { z } from 'zod'
import { readLetters as query } from '@/db/queries/conduct/letters'
import { defineReading } from '@/lib/reading'

const PAGE = 30
const id = z.uuid().optional().catch(undefined)

/** What the desk has written to participants, and where it writes. */
export const readLetters = defineReading({
  input: z.object({ slug: z.string().max(80), to: id, before: id }),
  load: (db, { slug, to, before }) => query(db, { slug, to, before, limit: PAGE }),
  may: 'letter.write',
  show: ({ letters, ...page }) => ({
    ...page,
    letters: letters.slice(0, PAGE),
    next: letters.length > PAGE ? (letters[PAGE - 1]?.id ?? null) : null,
  }),
})
