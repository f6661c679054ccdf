import { z } from 'zod'
import { readPeople as query } from '@/db/queries/coordination/team'
import { defineReading } from '@/lib/reading'

const PAGE = 50

/** Who is registered, by country and as they are shown, and who of the team is still to answer. */
export const readPeople = defineReading({
  input: z.object({ slug: z.string().max(80), after: z.uuid().optional().catch(undefined) }),
  load: (db, { slug, after }) => query(db, { slug, after, limit: PAGE }),
  may: 'conference.coordinate',
  show: ({ participants, ...people }) => ({
    ...people,
    participants: participants.slice(0, PAGE),
    next: participants.length > PAGE ? (participants[PAGE - 1]?.id ?? null) : null,
  }),
})
