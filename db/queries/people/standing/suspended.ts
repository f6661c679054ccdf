import { type SQL, sql } from 'drizzle-orm'

/** The suspension that holds now of a participant, as whoever asks for their rights needs to know it; nothing for most. */
export const suspendedNow = (participantId: SQL) => sql`(
  select json_build_object('until', x.until) from suspension x
  where x.participant_id = ${participantId} and x.ended_at is null
    and (x.until > diwan_now() or x.until is null and x.confirmed_at is not null)
  order by x.until desc nulls first limit 1)`
