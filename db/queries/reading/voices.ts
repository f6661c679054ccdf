import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/**
 * Counts what has just been published: for its thread, for the root it answers, and for its author's country in the
 * session, where what was relayed is counted apart. A statement of its own, after the number was given: the conference's lock is held by then, so that of two
 * first contributions of one person, published at once, the second finds the first.
 */
export async function countPublished(tx: Tx, contributionId: string): Promise<void> {
  await tx.execute(sql`
    with fresh as (
      select k.*, t.session_id, p.country, (p.relayed_by_id is not null)::int as relayed from contribution k join thread t on t.id = k.thread_id
        join participant p on p.id = k.author_id where k.id = ${contributionId}
    ), before as (
      select coalesce(bool_or(e.thread_id = f.thread_id), false) as in_thread, count(e.id) > 0 as in_session
      from fresh f left join (contribution e join thread t on t.id = e.thread_id)
        on e.author_id = f.author_id and e.number is not null and e.id <> f.id and t.session_id = f.session_id
    ), counted as (
      update thread t set published = t.published + 1, voices = t.voices + (not before.in_thread)::int,
        last_at = f.published_at
      from fresh f, before where t.id = f.thread_id
    ), answered as (
      update contribution r set answers = r.answers + 1
      from fresh f where r.conference_id = f.conference_id and r.number = f.root_number and r.id <> f.id
    )
    insert into session_voices as v (session_id, country, contributions, voices, relayed, relayed_voices)
    select f.session_id, f.country, 1 - relayed, (1 - relayed) * fresh_voice, relayed, relayed * fresh_voice
    from fresh f, (select (not in_session)::int as fresh_voice from before) b
    on conflict (session_id, country) do update
      set contributions = v.contributions + excluded.contributions, voices = v.voices + excluded.voices,
        relayed = v.relayed + excluded.relayed, relayed_voices = v.relayed_voices + excluded.relayed_voices`)
}

/** Counts a session's contributions anew, where they did not come one by one. */
export async function recount(tx: Tx, sessionId: string): Promise<void> {
  await tx.execute(sql`select diwan_recount(${sessionId})`)
}
