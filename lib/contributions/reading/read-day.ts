import { z } from 'zod'
import { placeOfDay } from '@/db/queries/reading/places'
import { defineReading } from '@/lib/reading'
import { threadAsked } from '../asked'
import { PAGE, placeText } from '../place'

/** Where a day begins in a thread: the first that was published on it or after it, by the clock of Rome as dates are shown. */
export const readDay = defineReading({
  input: z.object({ ...threadAsked, day: z.iso.date() }),
  load: (db, asked) => placeOfDay(db, { ...asked, zone: 'Europe/Rome', limit: PAGE }),
  may: 'conference.read',
  show: ({ slug, position, number, after }) => ({ slug, position, number, after: placeText(after) }),
})
