import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { AskFilter } from '@/lib/experts/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import type { BoxTexts } from '../threads'
import { contributionTables, contributionView, readJson } from '../views'

/** The name somebody invited as expert is shown by; `k` the question. */
export const expertName = (expertId: SQL) => sql`(select e.name from expert x join person n on n.email = x.email
  join participant e on e.person_id = n.id and e.conference_id = k.conference_id where x.id = ${expertId})`

/** A question as its list shows it: `a` ask, and what `contributionView` needs. */
const askView = sql`json_build_object('contribution', ${contributionView}, 'thread', t.position,
  'askedOf', ${expertName(sql`a.expert_id`)}, 'assignedTo', ${expertName(sql`a.assigned_to_id`)},
  'answer', (select json_build_object('number', w.number, 'shownAs', e.name) from contribution w
    join participant e on e.id = w.author_id where w.id = a.answer_id))`

/** What is published and still there; `a` ask, `k` its contribution. */
const listed = sql`k.number is not null and k.withdrawn_at is null`

const filters: Record<AskFilter, SQL> = {
  all: sql`true`,
  unanswered: sql`answer_id is null`,
  assigned: sql`assigned_to_id is not null and answer_id is null`,
  answered: sql`answer_id is not null`,
}

/** How many questions to its experts a session has, by how far they have come. */
export const askCounts = (sessionId: SQL) => sql`(select json_build_object('all', count(*),
    'unanswered', count(*) filter (where ${filters.unanswered}), 'assigned', count(*) filter (where ${filters.assigned}),
    'answered', count(*) filter (where ${filters.answered}))
  from ask i join contribution j on j.id = i.contribution_id
  where i.session_id = ${sessionId} and j.number is not null and j.withdrawn_at is null)`

/** How many experts of a session have taken the part; `s` session. */
export const invitedCount = (sessionId: SQL) => sql`(select count(*) from expert x join person n on n.email = x.email
  join participant e on e.person_id = n.id and e.conference_id = s.conference_id and e.role = 'expert'
  where x.session_id = ${sessionId})`

export interface Page {
  filter: AskFilter
  before?: number | undefined
  limit: number
}

/** One more than a page where there are more, newest first; the session is named otherwise than `s`, which is each question's own. */
export const asksOf = (sessionId: SQL, { filter, before, limit }: Page) => sql`coalesce((
  select json_agg(view order by number desc) from (
    select k.number, ${askView} as view from ${contributionTables} join ask a on a.contribution_id = k.id
    where a.session_id = ${sessionId} and ${listed} and ${filters[filter]}
      ${before === undefined ? sql`` : sql`and k.number < ${before}`}
    order by k.number desc limit ${limit + 1}) page), '[]')`

/** Told to the conference where `e`, an event, is about a question or a reply to one: how it stands now. */
export const askNews = sql`select json_build_object('sessionId', a.session_id, 'ask', ${askView},
    'counts', ${askCounts(sql`a.session_id`)}) as view
  from contribution n join ask a on a.contribution_id in (n.id, n.reply_to_id)
    join (${contributionTables}) on k.id = a.contribution_id
  where e.stream like 'conference:%' and n.id = (e.facts ->> 'contributionId')::uuid and k.number is not null`

interface NewAsk {
  contributionId: string
  sessionId: string
  expertId: string | null
}

export async function insertAsk(tx: Tx, { contributionId, sessionId, expertId }: NewAsk): Promise<void> {
  await tx.execute(sql`insert into ask (contribution_id, session_id, expert_id)
    values (${contributionId}, ${sessionId}, ${expertId})`)
}

export interface HeldAsk extends BoxTexts {
  contributionId: string
  conferenceId: string
  sessionId: string
  number: number
  answered: boolean
  assignedToId: string | null
  slug: string
  conferenceTitle: InLocales
  threadTitle: InLocales
}

/** A published question by its number, held until this transaction ends. */
export function holdAsk(tx: Tx, { sessionId, number }: { sessionId: string; number: number }) {
  return readJson<HeldAsk>(
    tx,
    sql`
    select json_build_object('contributionId', k.id, 'conferenceId', k.conference_id, 'sessionId', s.id,
      'number', k.number, 'answered', a.answer_id is not null, 'assignedToId', a.assigned_to_id, 'slug', c.slug,
      'conferenceTitle', c.title, 'threadTitle', coalesce(t.title, q.text), 'opensAt', s.opens_at,
      'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at, 'archivedAt', c.archived_at)
      as json
    from ask a join contribution k on k.id = a.contribution_id join session s on s.id = a.session_id
      join conference c on c.id = s.conference_id join thread t on t.id = k.thread_id
      left join question q on q.id = t.question_id
    where a.session_id = ${sessionId} and k.number = ${number} and k.withdrawn_at is null for update of a`,
  )
}

export async function assign(tx: Tx, made: { contributionId: string; toId: string; byId: string }): Promise<void> {
  await tx.execute(sql`update ask set assigned_to_id = ${made.toId}, assigned_by_id = ${made.byId},
    assigned_at = diwan_now() where contribution_id = ${made.contributionId}`)
}

export interface Answered {
  conferenceId: string
  /** What answers it, and under which number. */
  contributionId: string
  number: number
  askId: string
  askNumber: number
  /** Who asked, or the relay who asked for them. */
  authorId: string
  author: { address: string | null; locale: Locale }
  slug: string
  conferenceTitle: InLocales
  threadTitle: InLocales
}

/**
 * Looks anew what answers the question to which this is a reply, after the reply was published or withdrawn. Gives the
 * answer where there was none before. The question is held by a statement of its own: who waited for it looks after
 * the other has committed.
 */
export async function settleAnswer(tx: Tx, replyId: string): Promise<Answered | undefined> {
  const held = await tx.execute(sql`select from ask a join contribution n on n.reply_to_id = a.contribution_id
    where n.id = ${replyId} for update of a`)
  if (held.length === 0) return undefined
  return readJson<Answered>(
    tx,
    sql`
    with asked as (
      select a.session_id, a.answer_id, k.* from contribution n join ask a on a.contribution_id = n.reply_to_id
        join contribution k on k.id = a.contribution_id where n.id = ${replyId}
    ), first as (
      select w.id, w.number from asked q join contribution w on w.thread_id = q.thread_id
        and w.root_number = q.root_number and w.reply_to_id = q.id
        join participant e on e.id = w.author_id and e.role = 'expert' and e.id <> q.author_id
        join person n on n.id = e.person_id join expert x on x.session_id = q.session_id and x.email = n.email
      where w.withdrawn_at is null order by w.number limit 1
    ), settled as (
      update ask a set answer_id = (select id from first) from asked q where a.contribution_id = q.id
    )
    select json_build_object('conferenceId', c.id, 'contributionId', f.id, 'number', f.number, 'askId', q.id,
      'askNumber', q.number, 'authorId', p.id, 'author', json_build_object('address', n.email, 'locale', p.language),
      'slug', c.slug, 'conferenceTitle', c.title, 'threadTitle', coalesce(t.title, u.text)) as json
    from asked q cross join first f join conference c on c.id = q.conference_id join thread t on t.id = q.thread_id
      left join question u on u.id = t.question_id join participant a on a.id = q.author_id
      join participant p on p.id = coalesce(a.relayed_by_id, a.id) left join person n on n.id = p.person_id
    where q.answer_id is null and q.withdrawn_at is null`,
  )
}
