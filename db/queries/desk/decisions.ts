import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { decision } from '@/db/schema'
import type { DecisionKind, ReasonCode } from '@/lib/moderation/rules'
import type { ContributionLanguage, InLocales, Locale } from '@/lib/text/locales'
import { countDays, isHeld } from '../protecting/holdings'
import { plainShown, readJson } from '../views'
import { keepPlaces } from './places'

/** What somebody decides on: where it stands, what it answers, and how to reach its author. */
export interface ToDecide {
  id: string
  conferenceId: string
  threadId: string
  sessionId: string
  /** Who answers for it, and is told: its author, or the relay that wrote it down for them. */
  authorId: string
  revision: number
  number: number | null
  /** Of a published one: the revision that waits to take its place. */
  proposedRevision: number | null
  language: ContributionLanguage
  plain: string
  /** Its text is kept apart, since it exposes somebody. */
  held: boolean
  /** The top of the line it answers into; nothing when it answers nobody. */
  line: number | null
  title: string | null
  wordLimit: number
  /** Whether it is a question to experts, which is short and stays in its session. */
  asks: boolean
  publishedAt: string | null
  returnedAt: string | null
  declinedAt: string | null
  /** When its author took it back. */
  withdrawnAt: string | null
  /** Since when it is hidden; its author can correct it, and the correction is decided on like any other. */
  hiddenAt: string | null
  /** The opening of its session, and the end of its late window. */
  opensAt: string
  lateUntil: string
  slug: string
  conferenceTitle: InLocales
  threadTitle: InLocales
  author: { address: string | null; locale: Locale }
}

/** Held until this transaction ends, so that two decisions come one after the other, and an author's act before or after. */
export async function holdToDecide(tx: Tx, contributionId: string): Promise<ToDecide | undefined> {
  const places = keepPlaces(tx, { contributionId })
  const held = readJson<ToDecide>(
    tx,
    sql`
    select json_build_object('id', k.id, 'conferenceId', k.conference_id, 'threadId', k.thread_id,
      'sessionId', t.session_id, 'authorId', p.id, 'revision', k.revision, 'number', k.number,
      'proposedRevision', k.proposed_revision, 'language', k.language, 'plain', ${plainShown}, 'held', ${isHeld}, 'line', r.root_number,
      'title', k.title, 'wordLimit', c.word_limit, 'asks', exists (select from ask a where a.contribution_id = k.id), 'publishedAt', k.published_at, 'returnedAt', k.returned_at,
      'declinedAt', k.declined_at, 'withdrawnAt', case when h.id is null then k.withdrawn_at end, 'hiddenAt', h.at, 'opensAt', s.opens_at, 'lateUntil', s.late_until, 'slug', c.slug, 'conferenceTitle', c.title,
      'threadTitle', coalesce(t.title, q.text),
      'author', json_build_object('address', n.email, 'locale', p.language)) as json
    from contribution k join thread t on t.id = k.thread_id join session s on s.id = t.session_id
      join conference c on c.id = k.conference_id
      left join question q on q.id = t.question_id
      join participant a on a.id = k.author_id join participant p on p.id = coalesce(a.relayed_by_id, a.id)
      left join person n on n.id = p.person_id
      left join contribution r on r.id = k.reply_to_id
      left join hiding h on h.contribution_id = k.id and h.restored_at is null
    where k.id = ${contributionId} for no key update of k`,
  )
  // Sent together, and read in this order: the second statement sees what the first has waited for.
  return (await Promise.all([held, places]))[0]
}

export interface Decided {
  kind: DecisionKind
  by: string
  at: string
}

/**
 * The decision on this revision, if there is one. A statement of its own: whoever waited for the lock reads here what
 * the first has committed, which the statement that waited could not see.
 */
export function decisionOn(tx: Tx, { contributionId, revision }: { contributionId: string; revision: number }) {
  return readJson<Decided>(
    tx,
    sql`
    select json_build_object('kind', d.kind, 'by', p.name, 'at', d.at) as json
    from decision d join participant p on p.id = d.by_id
    where d.contribution_id = ${contributionId} and d.revision = ${revision}`,
  )
}

export interface NewDecision {
  contributionId: string
  revision: number
  kind: DecisionKind
  reason: ReasonCode | null
  wording?: string | null
  message: string | null
  intoId?: string
  editedAs?: number | null
  byId: string
  at: Date
}

export async function insertDecision(tx: Tx, made: NewDecision): Promise<string> {
  const conferenceId = sql`(select conference_id from contribution where id = ${made.contributionId})`
  const [[row]] = await Promise.all([
    tx
      .insert(decision)
      .values({ ...made, conferenceId })
      .returning({ id: decision.id }),
    countDays(tx, made.contributionId, made.at),
  ])
  if (!row) throw new Error('a decision was not inserted')
  return row.id
}

interface Publication {
  contribution: Pick<ToDecide, 'id' | 'conferenceId' | 'line'>
  now: Date
}

/** Gives the conference's next number, under the lock of the conference's row, so that numbers have no gaps. */
export async function numberContribution(tx: Tx, { contribution, now }: Publication): Promise<number> {
  const { id, conferenceId, line } = contribution
  const [row] = await tx.execute<{ number: number }>(sql`
    with given as (
      update conference set last_number = last_number + 1 where id = ${conferenceId} returning last_number as number
    )
    update contribution k set number = given.number, root_number = coalesce(${line}::int, given.number),
      published_at = ${now.toISOString()}::timestamptz
    from given where k.id = ${id} returning k.number`)
  if (!row) throw new Error('a contribution got no number')
  return row.number
}

export async function markReturned(tx: Tx, contributionId: string, now: Date): Promise<void> {
  await tx.execute(
    sql`update contribution set returned_at = ${now.toISOString()}::timestamptz where id = ${contributionId}`,
  )
}

export async function markDeclined(tx: Tx, contributionId: string, now: Date): Promise<void> {
  await tx.execute(
    sql`update contribution set declined_at = ${now.toISOString()}::timestamptz where id = ${contributionId}`,
  )
}
