import { z } from 'zod'
import { readThreadDesk as query } from '@/db/queries/desk/thread-lists'
import { defineReading } from '@/lib/reading'

/** One thread in the hands of a moderator: how it stands, where its contributions can go, what was decided about it. */
export const readThreadDesk = defineReading({
  input: z.object({ slug: z.string().max(80), position: z.coerce.number().int().min(1).max(1_000_000) }),
  load: (db, place) => query(db, place),
  may: 'desk.read',
  show: (desk) => desk,
})
