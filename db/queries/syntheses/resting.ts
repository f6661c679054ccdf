import { sql } from 'drizzle-orm'

/** A synthesis, by its session, and what it rests on of a thread. */
export interface RestingSynthesis {
  session: number
  numbers: number[]
}

/** The syntheses of conference `c` that rest on contributions of thread `h`, as their newest versions say. */
export const restingOn = sql`coalesce((
  select json_agg(json_build_object('session', session, 'numbers', numbers) order by session) from (
    select o.position as session, json_agg(k.number order by k.number) as numbers
    from session o join lateral (
        select v.cites from synthesis_version v where v.session_id = o.id order by v.number desc limit 1) newest on true
      join contribution k on k.id = any(newest.cites)
    where o.conference_id = c.id and k.thread_id = h.id group by o.position) resting), '[]')`
