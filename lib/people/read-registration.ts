import { z } from 'zod'
import { conferenceToJoin } from '@/db/queries/people/participants'
import { defineReading } from '@/lib/reading'

/** What stands around the registration form: which conference, as what one is invited, whether one is in already. */
export const readRegistration = defineReading({
  input: z.object({ slug: z.string().regex(/^[\w-]{1,80}$/) }),
  load: (db, { slug }, caller) => conferenceToJoin(db, { slug }, caller.kind === 'person' ? caller.personId : null),
  may: 'conference.read',
  show: ({ participantId, ...conference }, caller) => ({
    ...conference,
    signedIn: caller.kind === 'person',
    registered: participantId !== null,
  }),
})
