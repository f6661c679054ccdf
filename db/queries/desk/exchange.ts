import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { colleagueAsked, exchange } from '@/db/schema'
import type { Side } from '@/lib/moderation/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import { takenBack } from '../protecting/flags'
import { readJson } from '../views'

/** One message between the desk and an author. */
export interface Message {
  side: Side
  text: string
  at: string
  /** The moderator who wrote it; of an author's it is how they are shown. */
  by: string
}

/** What was written about contribution `k`, in order; nothing once its author took it back. */
export const messagesAbout = sql`coalesce((
  select json_agg(json_build_object('side', e.side, 'text', e.text, 'at', e.at, 'by', w.name) order by e.at, e.id)
  from message e join participant w on w.id = e.by_id where e.contribution_id = k.id and not ${takenBack}), '[]')`

/** What an author wrote to the desk last, which nobody of it has answered, nor decided on the text since. */
export interface Unanswered {
  contributionId: string
  /** Who wrote it: the author, or their relay. */
  shownAs: string
  at: string
  beginning: string
}

/** In a conference `c`. */
const unanswered = sql`from (
    select distinct on (k.id) k.id, e.side, e.at, e.text, e.by_id from message e
      join contribution k on k.id = e.contribution_id where k.conference_id = c.id and not ${takenBack}
    order by k.id, e.at desc, e.id desc) l join participant w on w.id = l.by_id
  where l.side = 'author' and not exists (select from decision d where d.contribution_id = l.id and d.at > l.at)`

export const unansweredCount = sql`(select count(*) ${unanswered})`

/** Whoever has waited longest first; more than these are read once these are answered. */
export const unansweredFirst = sql`coalesce((select json_agg(view) from (
  select json_build_object('contributionId', l.id, 'shownAs', w.name, 'at', l.at, 'beginning', left(l.text, 600)) as view
  ${unanswered} order by l.at limit 20) x), '[]')`

export async function insertMessage(tx: Tx, written: typeof exchange.$inferInsert): Promise<string> {
  const [row] = await tx.insert(exchange).values(written).returning({ id: exchange.id })
  if (!row) throw new Error('a message was not inserted')
  return row.id
}

/** How many messages each side has written about a contribution. */
export async function messagesCounted(tx: Tx, contributionId: string): Promise<Record<Side, number>> {
  const counted = await readJson<Record<Side, number>>(
    tx,
    sql`
    select json_build_object('desk', count(*) filter (where side = 'desk'),
      'author', count(*) filter (where side = 'author')) as json
    from message where contribution_id = ${contributionId}`,
  )
  return counted ?? { desk: 0, author: 0 }
}

/** Whether somebody moderates a conference. */
export async function isModerator(
  tx: Tx,
  { conferenceId, participantId }: { conferenceId: string; participantId: string },
): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 from participant where id = ${participantId} and conference_id = ${conferenceId}
      and role in ('moderator', 'coordinator')`)
  return rows.length > 0
}

export async function insertAsked(tx: Tx, asked: typeof colleagueAsked.$inferInsert): Promise<void> {
  await tx.insert(colleagueAsked).values(asked)
}

export interface ToRemind {
  decisionId: string
  contributionId: string
  participantId: string
  address: string
  locale: Locale
  conferenceTitle: InLocales
  threadTitle: InLocales
  returnedAt: string
  lateUntil: string
}

/** What came back to its author so many days ago, a text or its correction, is still taken, and was not reminded of. */
export async function returnedToRemind(tx: Tx, days: number): Promise<ToRemind[]> {
  const rows = await readJson<ToRemind[]>(
    tx,
    sql`
    select json_agg(json_build_object('decisionId', d.id, 'contributionId', k.id, 'participantId', p.id,
      'address', n.email, 'locale', p.language, 'conferenceTitle', c.title,
      'threadTitle', coalesce(t.title, q.text), 'returnedAt', d.at, 'lateUntil', s.late_until)) as json
    from contribution k
      join decision d on d.contribution_id = k.id and d.kind = 'returned' and d.revision = greatest(k.revision,
        (select max(v.revision) from revision v where v.contribution_id = k.id))
      join thread t on t.id = k.thread_id left join question q on q.id = t.question_id
      join session s on s.id = t.session_id join conference c on c.id = k.conference_id
      join participant a on a.id = k.author_id join participant p on p.id = coalesce(a.relayed_by_id, a.id)
      join person n on n.id = p.person_id
    where d.at <= diwan_now() - make_interval(days => ${days}) and not ${takenBack} and k.declined_at is null
      and s.late_until > diwan_now() and c.archived_at is null
      and not exists (select from delivery l where l.cause = 'reminder:' || d.id)`,
  )
  return rows ?? []
}
