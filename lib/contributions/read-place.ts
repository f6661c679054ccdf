import { z } from 'zod'
import { placeOfNumber } from '@/db/queries/reading/places'
import { defineReading } from '@/lib/reading'
import { wholeNumber } from '@/lib/text/names'
import { PAGE, placeText } from './place'

/** Where a number is to be read: the thread, and the page of it. Without a slug, in the newest conference. */
export const readPlace = defineReading({
  input: z.object({
    slug: z.string().max(80).optional(),
    number: wholeNumber,
  }),
  load: (db, { slug, number }) => placeOfNumber(db, { slug, number, limit: PAGE }),
  may: 'conference.read',
  show: ({ conferenceId, slug, position, number, after }) => ({
    conferenceId,
    slug,
    position,
    number,
    after: placeText(after),
  }),
})
