import { z } from 'zod'
import { readModes as query } from '@/db/queries/protecting/modes'
import { defineReading } from '@/lib/reading'

/** When the desk reads, in a conference and its sessions, and how that was changed. */
export const readModes = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }) => query(db, { slug }),
  may: 'moderation.change',
  show: (moderated) => moderated,
})
