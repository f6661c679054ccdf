import { z } from 'zod'
import { readFlagged as query } from '@/db/queries/protecting/flagged'
import { defineReading } from '@/lib/reading'

/** What readers ask the desk to look at, and what is hidden. */
export const readFlagged = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }) => query(db, slug),
  may: 'desk.read',
  show: (flagged) => flagged,
})
