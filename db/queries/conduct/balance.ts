import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { plan } from '@/db/schema'
import type { Plan, SessionFigures } from '@/lib/conduct/rules/balance'
import type { InLocales } from '@/lib/text/locales'
import { type WaitingBeside, waitingBeside } from '../desk/waiting'
import { readJson } from '../views'

export interface Balance {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  waitingBeside: WaitingBeside
  plan: Plan | null
  /** The sessions under way. */
  sessions: SessionFigures[]
}

/** Published in session `s` and still there; `k` contribution, `p` its author. */
const heard = sql`contribution k join thread t on t.id = k.thread_id join participant p on p.id = k.author_id
  where t.session_id = s.id and k.number is not null and k.withdrawn_at is null`

const counted = (
  of: SQL,
  count: SQL,
) => sql`coalesce((select json_agg(json_build_object('of', of, 'count', n) order by n desc, of)
  from (select ${of} as of, ${count} as n from ${heard} group by 1) x), '[]')`

const people = sql`count(distinct k.author_id)`

const titleOf = sql`'position', t.position, 'title', coalesce(t.title, q.text)`
const threads = sql`thread t left join question q on q.id = t.question_id where t.session_id = s.id`

/** Roots of thread `t` without a reply for a while, by the index `contribution_unanswered`. */
const quiet = (hours: number) => sql`(select count(*) from (select from contribution u where u.thread_id = t.id
  and u.number = u.root_number and u.answers = 0 and u.withdrawn_at is null
  and u.published_at <= (select diwan_now() - make_interval(hours => ${hours})) limit 100) x)`

const figures = (quietHours: number) => sql`json_build_object('position', s.position, 'title', s.title,
  'opensAt', s.opens_at, 'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at,
  'archivedAt', c.archived_at,
  'contributions', (select count(*) from ${heard}), 'words', (select coalesce(sum(k.words), 0) from ${heard}),
  'lastAt', (select max(t.last_at) from thread t where t.session_id = s.id),
  'languages', ${counted(sql`case when k.language like 'ar%' then 'ar' else k.language end`, sql`count(*)`)},
  'countries', ${counted(sql`p.country`, people)}, 'sectors', ${counted(sql`p.sector`, people)},
  'loudest', (select json_build_object('shownAs', name, 'words', n) from (
    select p.name, sum(k.words) as n from ${heard} and p.relayed_by_id is null group by p.id order by n desc limit 1) x),
  'unopened', coalesce((select json_agg(json_build_object(${titleOf}) order by t.position)
    from ${threads} and t.question_id is not null and t.published = 0), '[]'),
  'unanswered', coalesce((select json_agg(json_build_object('position', position, 'title', title, 'count', n) order by position)
    from (select t.position, coalesce(t.title, q.text) as title, ${quiet(quietHours)} as n from ${threads}) x where n > 0), '[]'),
  'asks', coalesce((select json_agg(json_build_object('number', k.number, 'since', k.published_at) order by k.number)
    from ask a join contribution k on k.id = a.contribution_id
    where a.session_id = s.id and a.answer_id is null and k.number is not null and k.withdrawn_at is null), '[]'))`

const planOf = sql`(select json_build_object('countries', countries, 'languages', languages, 'sectors', sectors,
  'contributions', contributions, 'mostShare', most_share) from plan where conference_id = c.id)`

/** What can be counted of each session under way, in one round trip, beside what was planned. */
export function readBalance(
  db: Db | Tx,
  which: { slug: string } | { conferenceId: string },
  quietHours: number,
): Promise<Balance | undefined> {
  const here = 'slug' in which ? sql`c.slug = ${which.slug}` : sql`c.id = ${which.conferenceId}`
  return readJson<Balance>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'waitingBeside', ${waitingBeside}, 'plan', ${planOf},
      'sessions', coalesce((select json_agg(${figures(quietHours)} order by s.position) from session s
        where s.conference_id = c.id and s.opens_at <= diwan_now() and s.closes_at > diwan_now()), '[]')) as json
    from conference c where ${here}`,
  )
}

export type NewPlan = typeof plan.$inferInsert

export async function putPlan(tx: Tx, made: NewPlan): Promise<void> {
  const { conferenceId: _, ...set } = made
  await tx.insert(plan).values(made).onConflictDoUpdate({ target: plan.conferenceId, set })
}
