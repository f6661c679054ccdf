import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { CitedIn, ContributionView, Place, SessionNews } from '@/lib/contributions/view'
import type { MessageView } from '@/lib/outcomes/view'
import type { InLocales } from '@/lib/text/locales'
import type { ThreadReason } from '@/lib/threads/rules'
import { keepPlaces } from './desk/places'
import { messagesIn } from './messages/view'
import { citedIn } from './reading/references'
import { type RestingSynthesis, restingOn } from './syntheses/resting'
import { closedBecause, contributionTables, contributionView, readJson, sessionNewsFields } from './views'

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
  thread: {
    id: string
    position: number
    title: InLocales
    question: InLocales | null
    published: number
    closedAt: string | null
    closedBecause: ThreadReason | null
    /** The position of the thread that holds all of it now. */
    mergedInto: number | null
    /** Threads that were merged into this one: what was written for them elsewhere and not sent yet belongs here. */
    mergedIds: string[]
    /** What was in it and is elsewhere now: the beginnings of lines, by the thread they are in. */
    movedAway: MovedAway[]
  }
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
  /** The desk's own in the thread, from this place on; those of later pages too. */
  messages: MessageView[]
  syntheses: RestingSynthesis[]
}

export interface MovedAway {
  position: number
  title: InLocales
  numbers: number[]
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

/** What was in thread `h` once, where it is now. */
const movedAway = sql`coalesce((
  select json_agg(json_build_object('position', n.position, 'title', coalesce(n.title, q.text), 'numbers', w.numbers)
    order by n.position)
  from (select thread_id, json_agg(number order by number) as numbers from (
      select distinct k.thread_id, k.number from thread_decision d cross join unnest(d.numbers) gone
        join contribution k on k.conference_id = h.conference_id and k.number = gone
      where d.thread_id = h.id and k.thread_id <> h.id and k.number = k.root_number) away group by thread_id) w
    join thread n on n.id = w.thread_id left join question q on q.id = n.question_id), '[]')`

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
      select t.id, t.position, t.title, t.published, t.session_id, c.id as conference_id, q.text as question, t.closed_at,
        ${closedBecause} as closed_because, t.merged_into_id
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
        'question', case when h.title is not null then h.question end, 'published', h.published,
        'closedAt', h.closed_at, 'closedBecause', h.closed_because,
        'mergedInto', (select position from thread where id = h.merged_into_id),
        'mergedIds', coalesce((select json_agg(id) from thread where merged_into_id = h.id), '[]'),
        'movedAway', ${movedAway}),
      'heardTo', coalesce((select last_number from stream where name = 'thread:' || h.id), 0),
      'root', ${rootOf(line)}, 'citedIn', ${rootCitedIn(line)}, 'older', ${olderPlace(place)}, 'last', ${pageBefore(place, sql``)},
      'syntheses', ${restingOn}, 'messages', ${line === null ? messagesIn(after?.root ?? 0) : sql`'[]'::json`},
      'contributions', coalesce((select json_agg(view order by root_number, number) from page), '[]')) as json
    from here h join conference c on c.id = h.conference_id join session s on s.id = h.session_id`,
  )
}

export interface ThreadToWriteIn extends BoxTexts {
  id: string
  conferenceId: string
  sessionId: string
  wordLimit: number
  slug: string
  position: number
  closedAt: string | null
  closedBecause: ThreadReason | null
}

/**
 * Where a text goes that was written in a thread: to the contribution it answers, wherever that is now, or where all of
 * the thread is since it was merged. With its session's box; the session is held against being moved, and the thread
 * against going elsewhere, until this transaction ends.
 */
export async function threadToWriteIn(
  tx: Tx,
  { threadId, replyTo }: { threadId: string; replyTo?: number | undefined },
) {
  await keepPlaces(tx, { threadId })
  return readJson<ThreadToWriteIn>(
    tx,
    sql`
    select json_build_object('id', t.id, 'conferenceId', t.conference_id, 'sessionId', s.id, 'wordLimit', c.word_limit,
      'slug', c.slug, 'position', t.position, 'closedAt', t.closed_at, 'closedBecause', ${closedBecause},
      'opensAt', s.opens_at, 'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at,
      'archivedAt', c.archived_at) as json
    from thread w join thread t on t.id = coalesce((select k.thread_id from contribution k
        where k.conference_id = w.conference_id and k.number = ${replyTo ?? null}::int), w.merged_into_id, w.id)
      join session s on s.id = t.session_id join conference c on c.id = t.conference_id
    where w.id = ${threadId} for share of s`,
  )
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
