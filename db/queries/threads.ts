import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { CitedIn, ContributionView, Place, SessionNews } from '@/lib/contributions/view'
import type { InLocales } from '@/lib/text/locales'
import { citedIn } from './reading/references'
import { contributionTables, contributionView, readJson, sessionNewsFields } from './views'

/** The instants of a session's box as they come from JSON. */
export interface BoxTexts {
  opensAt: string
  closesAt: string
  lateUntil: string
  synthesisedAt: string | null
  archivedAt: string | null
}

export interface ThreadPage<Shown = ContributionView> {
  now: string
  conferenceId: string
  conference: { id: string; slug: string; title: InLocales; wordLimit: number }
  session: SessionNews & { position: number; title: InLocales }
  thread: { id: string; position: number; title: InLocales; question: InLocales | null; published: number }
  /** The last number of the thread's stream in this same snapshot: everything after it is still to be heard. */
  heardTo: number
  /** Where one line of replies is asked for: the number of its root, if there is one. */
  root: number | null
  /** And where that root was cited. */
  citedIn: CitedIn | null
  /** The place before the page before this one; nothing when that page is the first, or this one. */
  older: Place | null
  /** The place before the last page; nothing when that is the first. */
  last: Place | null
  /** One more than a page where there are more; in reading order: roots by number, replies under their root. */
  contributions: Shown[]
}

export interface ThreadPlace {
  slug: string
  position: number
  /** The place before the page: nothing for the first. */
  after: Place | null
  limit: number
  /** One line of replies only: the number of its root, or of any reply in it. */
  line: number | null
}

/** Which contributions are meant, under the name `e` or `k`: of the thread, or of one line in it. */
const within = (line: number | null, one: SQL) =>
  line === null ? sql`` : sql`and ${one}.root_number = ${rootOf(line)}`

const rootOf = (line: number | null) =>
  line === null
    ? sql`null::int`
    : sql`(select l.root_number from contribution l where l.thread_id = (select id from here) and l.number = ${line})`

/** The root of a line that is read alone is what the page is about: there it is said where it was cited. */
const rootCitedIn = (line: number | null) =>
  line === null
    ? sql`null::json`
    : sql`(select ${citedIn(sql`f.id`)} from contribution f where f.thread_id = h.id and f.number = ${rootOf(line)}
        and f.withdrawn_at is null)`

/** The place that lies a page before a place, or before the end. */
function pageBefore({ limit, line }: ThreadPlace, until: SQL) {
  return sql`(select json_build_object('root', e.root_number, 'number', e.number) from contribution e
    where e.thread_id = h.id and e.number is not null ${within(line, sql`e`)} ${until}
    order by e.root_number desc, e.number desc offset ${limit} limit 1)`
}

/** How far back the page before this one begins: it ends where this one starts. */
function olderPlace(place: ThreadPlace) {
  const { after } = place
  if (!after) return sql`null::json`
  return pageBefore(place, sql`and (e.root_number, e.number) <= (${after.root}, ${after.number})`)
}

/** A page of a thread and all that stands around it, in one round trip; `view` is what is shown of each contribution. */
export function readThreadPage<Shown = ContributionView>(
  db: Db,
  place: ThreadPlace,
  view: SQL = contributionView,
): Promise<ThreadPage<Shown> | undefined> {
  const { slug, position, after, limit, line } = place
  const beyond = after ? sql`and (k.root_number, k.number) > (${after.root}, ${after.number})` : sql``
  return readJson<ThreadPage<Shown>>(
    db,
    sql`
    with here as (
      select t.id, t.position, t.title, t.published, t.session_id, c.id as conference_id, q.text as question
      from thread t join conference c on c.id = t.conference_id left join question q on q.id = t.question_id
      where c.slug = ${slug} and t.position = ${position}
    ), page as (
      select k.root_number, k.number, ${view} as view
      from ${contributionTables}
      where k.thread_id = (select id from here) and k.number is not null ${within(line, sql`k`)} ${beyond}
      order by k.root_number, k.number limit ${limit + 1}
    )
    select json_build_object(
      'now', diwan_now(), 'conferenceId', c.id,
      'conference', json_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'wordLimit', c.word_limit),
      'session', json_build_object('position', s.position, 'title', s.title, ${sessionNewsFields}),
      'thread', json_build_object('id', h.id, 'position', h.position, 'title', coalesce(h.title, h.question),
        'question', case when h.title is not null then h.question end, 'published', h.published),
      'heardTo', coalesce((select last_number from stream where name = 'thread:' || h.id), 0),
      'root', ${rootOf(line)}, 'citedIn', ${rootCitedIn(line)}, 'older', ${olderPlace(place)}, 'last', ${pageBefore(place, sql``)},
      'contributions', coalesce((select json_agg(view order by root_number, number) from page), '[]')) as json
    from here h join conference c on c.id = h.conference_id join session s on s.id = h.session_id`,
  )
}

/** A thread with its session's box, the session held against being moved until this transaction ends. */
export async function threadWithSession(tx: Tx, threadId: string) {
  const row = await readJson<
    BoxTexts & {
      id: string
      conferenceId: string
      sessionId: string
      wordLimit: number
      slug: string
      position: number
    }
  >(
    tx,
    sql`
    select json_build_object('id', t.id, 'conferenceId', t.conference_id, 'sessionId', s.id, 'wordLimit', c.word_limit,
      'slug', c.slug, 'position', t.position,
      'opensAt', s.opens_at, 'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at,
      'archivedAt', c.archived_at) as json
    from thread t join session s on s.id = t.session_id join conference c on c.id = t.conference_id
    where t.id = ${threadId} for share of s`,
  )
  return row
}

export async function conferenceOfThread(db: Db | Tx, threadId: string): Promise<string | undefined> {
  return (
    await readJson<{ id: string }>(
      db,
      sql`
    select json_build_object('id', conference_id) as json from thread where id = ${threadId}`,
    )
  )?.id
}
