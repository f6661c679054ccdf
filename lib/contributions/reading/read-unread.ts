import { z } from 'zod'
import { firstUnread } from '@/db/queries/reading/marks'
import { defineReading } from '@/lib/reading'
import { threadAsked } from '../asked'

/** Where somebody goes on reading a thread: the number of the first they have not read, or null. */
export const readUnread = defineReading({
  input: z.object(threadAsked),
  load: (db, thread, caller) =>
    firstUnread(db, { ...thread, personId: caller.kind === 'person' ? caller.personId : null }),
  may: 'conference.read',
  show: ({ number }) => number,
})
