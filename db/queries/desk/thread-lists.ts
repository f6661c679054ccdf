import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { InLocales, Locale } from '@/lib/text/locales'
import type { ThreadDecisionKind, ThreadReason } from '@/lib/threads/rules'
import { readJson } from '../views'
import { proposalWaits, type WaitingBeside, waitingBeside } from './waiting'

/** A thread as moderators see it in a list: its title in the languages there are, and how it stands. */
export interface ListedThread {
  id: string
  position: number
  title: InLocales
  published: number
  pinnedUntil: string | null
  closedAt: string | null
}

export interface WaitingProposal {
  id: string
  session: number
  sessionId: string
  authorId: string
  shownAs: string
  /** In which it is written, and in which its author reads an answer. */
  language: Locale
  authorReads: Locale
  title: string
  about: string
  proposedAt: string
}

interface Desk {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  waitingBeside: WaitingBeside
}

export interface ThreadLists extends Desk {
  /** The last number of the desk's stream in this same snapshot. */
  heardTo: number
  sessions: {
    id: string
    position: number
    title: InLocales
    questions: { position: number; text: InLocales }[]
    threads: ListedThread[]
  }[]
  /** What waits for a decision, oldest first. */
  proposals: WaitingProposal[]
}

const desk = sql`'now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title, 'waitingBeside', ${waitingBeside}`

/** `t` thread, `q` its question. */
const listed = sql`json_build_object('id', t.id, 'position', t.position, 'title', coalesce(t.title, q.text),
  'published', t.published, 'closedAt', t.closed_at,
  'pinnedUntil', case when t.pinned_until > diwan_now() then t.pinned_until end)`

const questions = sql`coalesce((select json_agg(json_build_object('position', q.position, 'text', q.text) order by q.position)
  from question q where q.session_id = s.id), '[]')`

/** All threads of a conference by their sessions, and what is proposed. */
export function readThreadLists(db: Db, slug: string): Promise<ThreadLists | undefined> {
  return readJson<ThreadLists>(
    db,
    sql`select json_build_object(${desk},
      'heardTo', coalesce((select last_number from stream where name = 'desk:' || c.id), 0),
      'sessions', coalesce((select json_agg(json_build_object('id', s.id, 'position', s.position, 'title', s.title,
        'questions', ${questions}, 'threads', coalesce((select json_agg(${listed} order by t.position)
          from thread t left join question q on q.id = t.question_id
          where t.session_id = s.id and t.merged_into_id is null), '[]')) order by s.position)
        from session s where s.conference_id = c.id), '[]'),
      'proposals', coalesce((select json_agg(json_build_object('id', w.id, 'session', s.position, 'sessionId', s.id,
        'authorId', p.id, 'shownAs', p.name, 'language', w.language, 'authorReads', p.language, 'title', w.title, 'about', w.about,
        'proposedAt', w.proposed_at) order by w.proposed_at)
        from thread_proposal w join session s on s.id = w.session_id join participant p on p.id = w.author_id
        where w.conference_id = c.id and ${proposalWaits}), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}

/** Who decided what about a thread, when and why. */
export interface MadeDecision {
  id: string
  kind: ThreadDecisionKind
  reason: ThreadReason
  by: string
  at: string
  until: string | null
  numbers: number[]
  titleBefore: InLocales | null
  to: { position: number; title: InLocales } | null
}

/** `d` decision, `m` who made it. */
export const madeDecision = sql`json_build_object('id', d.id, 'kind', d.kind, 'reason', d.reason, 'by', m.name, 'at', d.at,
  'until', d.until, 'numbers', d.numbers, 'titleBefore', d.title_before,
  'to', (select json_build_object('position', n.position, 'title', coalesce(n.title, nq.text))
    from thread n left join question nq on nq.id = n.question_id where n.id = d.to_thread_id))`

export interface ThreadDesk extends Desk {
  thread: ListedThread & {
    session: number
    /** The position of the thread that holds all of it now. */
    mergedInto: number | null
  }
  /** All others, where its contributions can go. */
  others: { session: number; position: number; title: InLocales }[]
  /** Newest first. */
  decisions: MadeDecision[]
}

const MOST = 50

/** One thread with all that moderators need to act on it, and what was decided about it. */
export function readThreadDesk(db: Db, { slug, position }: { slug: string; position: number }) {
  return readJson<ThreadDesk>(
    db,
    sql`select json_build_object(${desk},
      'thread', ${listed}::jsonb || jsonb_build_object('session', s.position,
        'mergedInto', (select position from thread where id = t.merged_into_id)),
      'others', coalesce((select json_agg(json_build_object('session', z.position, 'position', o.position,
        'title', coalesce(o.title, oq.text)) order by z.position, o.position)
        from thread o join session z on z.id = o.session_id left join question oq on oq.id = o.question_id
        where o.conference_id = c.id and o.id <> t.id and o.merged_into_id is null), '[]'),
      'decisions', coalesce((select json_agg(made order by at desc, id desc) from (
        select d.id, d.at, ${madeDecision} as made from thread_decision d join participant m on m.id = d.by_id
        where d.thread_id = t.id or d.to_thread_id = t.id order by d.at desc, d.id desc limit ${MOST}) last), '[]')) as json
    from thread t join conference c on c.id = t.conference_id join session s on s.id = t.session_id
      left join question q on q.id = t.question_id
    where c.slug = ${slug} and t.position = ${position}`,
  )
}
