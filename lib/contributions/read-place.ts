import { z } from 'zod'
import { placeOfNumber } from '@/db/queries/threads'
import { defineReading } from '@/lib/reading'
import { PAGE, placeText } from './place'

/** Where a number is to be read: the thread, and the page of it. Without a slug, in the newest conference. */
export const readPlace = defineReading({
  input: z.object({
    slug: z.string().max(80).optional(),
    number: z.coerce.number().int().min(1).max(999_999_999),
  }),
  load: (db, { slug, number }) => placeOfNumber(db, { slug, number, limit: PAGE }),
  may: 'conference.read',
  show: ({ slug, position, after }) => ({ slug, position, after: placeText(after) }),
})
