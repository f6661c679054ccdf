import { z } from 'zod'
import { readInvitation as query } from '@/db/queries/coordination/team'
import { defineReading } from '@/lib/reading'
import { mayTake } from '../rules'

/** What somebody who follows an invitation can do: sign in, register, or take the part as they are. */
export const readInvitation = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }, caller) => query(db, { slug }, caller.kind === 'person' ? caller.personId : null),
  may: 'conference.read',
  show: ({ conferenceId, slug, title, invitedAs, by, participantId, role }, caller) => ({
    conferenceId,
    slug,
    title,
    invitedAs,
    by,
    signedIn: caller.kind === 'person',
    registered: participantId !== null,
    mayAccept: mayTake(invitedAs, role),
  }),
})
