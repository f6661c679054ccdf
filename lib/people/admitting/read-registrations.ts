import { z } from 'zod'
import { readRegistrations as query } from '@/db/queries/people/standing/registrations'
import { defineReading } from '@/lib/reading'
import { MOST_AT_ONCE } from './rules'

/** Who waits to be admitted, the longest first. */
export const readRegistrations = defineReading({
  input: z.object({ slug: z.string().max(80), after: z.uuid().optional().catch(undefined) }),
  load: (db, { slug, after }) => query(db, { slug, after, limit: MOST_AT_ONCE + 1 }),
  may: 'registration.decide',
  show: ({ registrations, ...page }) => ({
    ...page,
    registrations: registrations.slice(0, MOST_AT_ONCE),
    next: registrations.length > MOST_AT_ONCE ? (registrations[MOST_AT_ONCE - 1]?.id ?? null) : null,
  }),
})
