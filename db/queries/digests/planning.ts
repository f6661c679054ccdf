import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { readJson } from '../views'

export interface Hour {
  zone: string
  digestHour: number
  digestDay: number
}

/** The rhythms that keep to an hour. */
const byTheHour = sql`('daily', 'weekly', 'mine')`
const otherwise = sql`exists (select from session_rhythm s where s.participant_id = p.id and s.rhythm is not null)`

/** The distinct hours of all who read digests: windows are counted once for each, not once a person. */
export async function digestHours(tx: Tx): Promise<Hour[]> {
  return (
    (await readJson<Hour[]>(
      tx,
      sql`select json_agg(json_build_object('zone', zone, 'digestHour', digest_hour, 'digestDay', digest_day)) as json
        from (select distinct zone, digest_hour, digest_day from participant p
          where person_id is not null and (rhythm in ${byTheHour} or ${otherwise})) h`,
    )) ?? []
  )
}

/** Until when a window lasts that is due, and until when of what is read by the week. */
export interface WindowDue extends Hour {
  to: Date
  weekTo: Date
}

const windows = (due: WindowDue[]) =>
  sql`json_to_recordset(${JSON.stringify(due)}::json)
    as h (zone text, "digestHour" int, "digestDay" int, "to" timestamptz, "weekTo" timestamptz)`
const theirs = sql`p.zone = h.zone and p.digest_hour = h."digestHour" and p.digest_day = h."digestDay"`

/** What participant `p` follows: their conference as a whole, and apart from it each session with a place of its own. */
const parts = sql`(select p.rhythm, p.digested_to, null::uuid as session_id union all
  select coalesce(s.rhythm, p.rhythm), s.digested_to, s.session_id from session_rhythm s where s.participant_id = p.id)`

/** A digest's window, by its reader and its end. */
const byHour = sql`'digest:' || p.id || ':' || extract(epoch from h."to")`

/** So many in one statement, well below the seconds that one may take; those that are left are planned once these are sent. */
const AT_ONCE = 5000

/**
 * Puts one due digest into the ledger for each reader whose hour has come and who has a window not closed yet; what they
 * read by the day and by the week on that day is one mail. Its cause is unique, so planning twice is planning once. A
 * digest still waiting from an earlier hour gives way: its window has not moved, and this one begins where it began.
 */
export async function putDigests(tx: Tx, due: WindowDue[]): Promise<number> {
  await tx.execute(sql`
    update delivery d set state = 'failed', settled_at = diwan_now(), reason = 'given-way'
    from participant p join ${windows(due)} on ${theirs}
    where p.id = d.participant_id and d.kind = 'digest' and d.state in ('due', 'deferred') and not 'each' = any(d.rhythms)
      and d.window_to < h."to"`)
  const planned = await tx.execute(sql`
    insert into delivery (kind, cause, participant_id, address, locale, data, window_from, window_to, rhythms, state, next_at, created_at)
    select 'digest', ${byHour}, p.id, n.email, p.language, '{}'::jsonb,
      fresh.begins, h."to", fresh.rhythms, 'due', diwan_now(), diwan_now()
    from participant p join person n on n.id = p.person_id join ${windows(due)} on ${theirs}
      cross join lateral (select min(digested_to) as begins, array_agg(distinct rhythm) as rhythms from ${parts} part
        where part.digested_to < case when part.rhythm = 'weekly' then h."weekTo"
          when part.rhythm in ${byTheHour} then h."to" end) fresh
    where ((p.rhythm in ${byTheHour} and p.digested_to < h."to") or ${otherwise}) and fresh.rhythms is not null
      and h."to" >= greatest(p.resumes_at, p.rhythm_at, '-infinity')
      and not exists (select from delivery d where d.participant_id = p.id and d.kind = 'digest' and d.state = 'sending'
        and not 'each' = any(d.rhythms))
      and not exists (select from delivery d where d.cause = ${byHour})
    limit ${AT_ONCE} on conflict (cause) do nothing returning 1`)
  return planned.length
}

/** What of `part` was published after its last window, and after the one of theirs that was tried last; by others, and not taken back. */
const unsent = sql`from contribution k join thread t on t.id = k.thread_id
  where k.conference_id = p.conference_id and k.published_at > greatest(part.digested_to, tried.window_to)
    and k.author_id <> p.id and k.withdrawn_at is null
    and case when part.session_id is null then not exists (select from session_rhythm x
        where x.participant_id = p.id and x.session_id = t.session_id)
      else part.session_id = t.session_id end`

/** What is older than that is sent in one mail: after a pause nobody wants a hundred. */
const LATE_HOURS = 24

/**
 * Puts the next contribution into the ledger for each reader who gets them one by one and has none under way: in the order
 * of publication, an answer never before what it answers. A window ends with the contribution, and moves as any other.
 */
export async function putEach(tx: Tx, settled: Date): Promise<number> {
  const until = sql`${settled.toISOString()}::timestamptz`
  const planned = await tx.execute(sql`
    insert into delivery (kind, cause, participant_id, address, locale, data, window_from, window_to, rhythms, state, next_at, created_at)
    select 'digest', 'each:' || p.id || ':' || extract(epoch from fresh.ends), p.id, n.email, p.language, '{}'::jsonb,
      fresh.begins, fresh.ends, '{each}', 'due', diwan_now(), diwan_now()
    from participant p join person n on n.id = p.person_id
      left join lateral (select d.window_to from delivery d
        where d.participant_id = p.id and d.rhythms = '{each}' order by d.created_at desc limit 1) tried on true
      cross join lateral (select min(part.digested_to) as begins,
          case when min(first.at) < ${until} - make_interval(hours => ${LATE_HOURS}) then max(last.at) else min(first.at) end as ends
        from ${parts} part
          cross join lateral (select k.published_at as at ${unsent} and k.published_at <= ${until} order by k.published_at limit 1) first
          cross join lateral (select k.published_at as at ${unsent} and k.published_at <= ${until} order by k.published_at desc limit 1) last
        where part.rhythm = 'each') fresh
    where (p.rhythm = 'each' or exists (select from session_rhythm s where s.participant_id = p.id and s.rhythm = 'each'))
      and fresh.ends is not null and ${until} >= greatest(p.resumes_at, '-infinity')
      and not exists (select from delivery d where d.participant_id = p.id and d.kind = 'digest'
        and d.state in ('due', 'sending', 'deferred') and 'each' = any(d.rhythms))
    limit ${AT_ONCE} on conflict (cause) do nothing returning 1`)
  return planned.length
}
