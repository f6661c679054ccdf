import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { ContributionView, Place, SessionNews } from '@/lib/contributions/view'
import type { InLocales } from '@/lib/text/locales'
import { contributionTables, contributionView, newestConference, readJson, sessionNewsFields } from './views'

/** The instants of a session's box as they come from JSON. */
export interface BoxTexts {
  opensAt: string
  closesAt: string
  lateUntil: string
  synthesisedAt: string | null
  archivedAt: string | null
}

export interface ThreadPage {
  now: string
  conferenceId: string
  conference: { id: string; slug: string; title: InLocales; wordLimit: number }
  session: SessionNews & { position: number; title: InLocales }
  thread: { id: string; position: number; title: InLocales; question: InLocales | null; published: number }
  /** The last number of the thread's stream in this same snapshot: everything after it is still to be heard. */
  heardTo: number
  /** The place before the page before this one; nothing when that page is the first, or this one. */
  older: Place | null
  /** One more than a page where there are more; in reading order: roots by number, replies under their root. */
  contributions: ContributionView[]
}

export interface ThreadPlace {
  slug: string
  position: number
  /** The place before the page: nothing for the first. */
  after: Place | null
  limit: number
}

/** How far back the page before this one begins: it ends where this one starts. */
function olderPlace({ after, limit }: ThreadPlace) {
  if (!after) return sql`null::json`
  return sql`(select json_build_object('root', e.root_number, 'number', e.number) from contribution e
    where e.thread_id = h.id and e.number is not null and (e.root_number, e.number) <= (${after.root}, ${after.number})
    order by e.root_number desc, e.number desc offset ${limit} limit 1)`
}

/** A page of a thread and all that stands around it, in one round trip. */
export function readThreadPage(db: Db, place: ThreadPlace): Promise<ThreadPage | undefined> {
  const { slug, position, after, limit } = place
  const beyond = after ? sql`and (k.root_number, k.number) > (${after.root}, ${after.number})` : sql``
  return readJson<ThreadPage>(
    db,
    sql`
    with here as (
      select t.id, t.position, t.title, t.published, t.session_id, c.id as conference_id, q.text as question
      from thread t join conference c on c.id = t.conference_id left join question q on q.id = t.question_id
      where c.slug = ${slug} and t.position = ${position}
    ), page as (
      select k.root_number, k.number, ${contributionView} as view
      from ${contributionTables}
      where k.thread_id = (select id from here) and k.number is not null ${beyond}
      order by k.root_number, k.number limit ${limit + 1}
    )
    select json_build_object(
      'now', diwan_now(), 'conferenceId', c.id,
      'conference', json_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'wordLimit', c.word_limit),
      'session', json_build_object('position', s.position, 'title', s.title, ${sessionNewsFields}),
      'thread', json_build_object('id', h.id, 'position', h.position, 'title', coalesce(h.title, h.question),
        'question', case when h.title is not null then h.question end, 'published', h.published),
      'heardTo', coalesce((select last_number from stream where name = 'thread:' || h.id), 0),
      'older', ${olderPlace(place)},
      'contributions', coalesce((select json_agg(view order by root_number, number) from page), '[]')) as json
    from here h join conference c on c.id = h.conference_id join session s on s.id = h.session_id`,
  )
}

interface Wanted {
  slug: string | undefined
  number: number
  limit: number
}

/**
 * Where a number is: its thread, and a place to read on from. With less than a page before it that is the beginning,
 * otherwise half a page above it: counting from the beginning would take longer with every contribution.
 */
export function placeOfNumber(db: Db, { slug, number, limit }: Wanted) {
  const which = slug === undefined ? newestConference : sql`where c.slug = ${slug}`
  return readJson<{ conferenceId: string; slug: string; position: number; after: Place | null }>(
    db,
    sql`
    with here as (select c.id, c.slug from conference c ${which}), found as (
      select k.thread_id, k.root_number, k.number, t.position
      from contribution k join thread t on t.id = k.thread_id
      where k.conference_id = (select id from here) and k.number = ${number}
    ), above as (
      select e.root_number, e.number from contribution e, found f
      where e.thread_id = f.thread_id and e.number is not null
        and (e.root_number, e.number) < (f.root_number, f.number)
      order by e.root_number desc, e.number desc limit ${limit}
    )
    select json_build_object('conferenceId', h.id, 'slug', h.slug, 'position', f.position, 'after',
      case when (select count(*) from above) = ${limit} then (
        select json_build_object('root', root_number, 'number', number) from above
        order by root_number desc, number desc offset ${limit / 2} limit 1) end) as json
    from here h, found f`,
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

export interface OwnInThread {
  participantId: string
  /** The last number of their own stream. */
  heardTo: number
  waiting: WaitingContribution[]
  drafts: KeptDraft[]
}

/** What somebody has begun, as it was last kept with us. */
export interface KeptDraft {
  replyTo: number | null
  /** Under which it will be sent. */
  key: string
  version: string
  text: string
  title: string | null
  language: string | null
  keptAt: string
}

export interface WaitingContribution {
  id: string
  language: string
  title: string | null
  html: string
  submittedAt: string
  replyToNumber: number | null
}

/** What somebody has in a thread that nobody else sees: what waits for a decision, and what is begun. */
export function ownInThread(
  db: Db,
  { slug, position, personId }: { slug: string; position: number; personId: string },
): Promise<OwnInThread | undefined> {
  return readJson<OwnInThread>(
    db,
    sql`
    select json_build_object('participantId', p.id,
      'heardTo', coalesce((select last_number from stream where name = 'person:' || p.id), 0),
      'waiting', coalesce((
        select json_agg(json_build_object('id', k.id, 'language', k.language, 'title', k.title, 'html', k.html,
          'submittedAt', k.submitted_at, 'replyToNumber', r.number) order by k.submitted_at)
        from contribution k left join contribution r on r.id = k.reply_to_id
        where k.author_id = p.id and k.thread_id = t.id and k.published_at is null and k.returned_at is null
          and k.declined_at is null and k.withdrawn_at is null), '[]'),
      'drafts', coalesce((
        select json_agg(json_build_object('replyTo', d.reply_to, 'key', d.contribution_key, 'version', d.version,
          'text', d.text, 'title', d.title, 'language', d.language, 'keptAt', d.kept_at) order by d.reply_to nulls first)
        from draft d where d.participant_id = p.id and d.thread_id = t.id
          -- One that arrived after the contribution it became is none.
          and not exists (select 1 from contribution s where s.author_id = p.id and s.key = d.contribution_key)), '[]')
      ) as json
    from conference c join thread t on t.conference_id = c.id join participant p on p.conference_id = c.id
    where c.slug = ${slug} and t.position = ${position} and p.person_id = ${personId}`,
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
