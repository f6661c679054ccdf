import { z } from 'zod'
import { messageByNumber } from '@/db/queries/messages/read'
import { defineReading } from '@/lib/reading'
import { wholeNumber } from '@/lib/text/names'

/** A posted message by its number, in all the languages it is written in. */
export const readMessage = defineReading({
  input: z.object({ slug: z.string().max(80).optional(), number: wholeNumber }),
  load: (db, asked) => messageByNumber(db, asked),
  may: 'conference.read',
  show: (page) => page,
})
