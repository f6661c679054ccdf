import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { contribution } from '@/db/schema'
import { keepPlaces } from './desk/places'
import { hiddenNow } from './protecting/flags'
import { endHoldings, type HeldText, insertHolding } from './protecting/holdings'
import type { BoxTexts } from './threads'
import { readJson } from './views'

export type Typed = Pick<
  typeof contribution.$inferInsert,
  'language' | 'title' | 'doc' | 'html' | 'plain' | 'words' | 'cites' | 'mentions'
>

/** What is kept in a text's place; where it exposes somebody that is empty, and the text itself is `held`. */
export type Written = Typed & { held: HeldText | null }

export interface NewContribution extends Written {
  conferenceId: string
  threadId: string
  authorId: string
  key: string
  replyToId: string | null
  channel?: 'web' | 'email' | 'relay'
  submittedAt: Date
}

export async function insertContribution(tx: Tx, { held, ...values }: NewContribution): Promise<string> {
  const [row] = await tx.insert(contribution).values(values).returning({ id: contribution.id })
  if (!row) throw new Error('a contribution was not inserted')
  if (held) await insertHolding(tx, { contributionId: row.id, revision: 1, now: values.submittedAt }, held)
  return row.id
}

/** The published contribution with this number in this thread: what a reply answers. */
export async function contributionByNumber(tx: Tx | Db, { threadId, number }: { threadId: string; number: number }) {
  const [row] = await tx
    .select({ id: contribution.id })
    .from(contribution)
    .where(and(eq(contribution.threadId, threadId), eq(contribution.number, number)))
  return row
}

export interface HeldContribution extends BoxTexts {
  id: string
  conferenceId: string
  threadId: string
  sessionId: string
  /** Who answers for it: its author, or the relay that wrote it down for them. */
  authorId: string
  revision: number
  /** Of a published one: the revision that waits to take its place. */
  proposedRevision: number | null
  number: number | null
  wordLimit: number
  submitted: string
  /** Whether it is a question to experts, which is short. */
  asks: boolean
  published: string | null
  returned: string | null
  declined: string | null
  withdrawn: string | null
  /** It is the desk that does not show it, and not its author who took it back. */
  hidden: boolean
  /** Since when its text is held back. */
  held: string | null
}

/** A contribution with its session's box, held so that a decision and its author's act cannot pass each other. */
export async function holdContribution(tx: Tx, id: string): Promise<HeldContribution | undefined> {
  await keepPlaces(tx, { contributionId: id })
  return readJson<HeldContribution>(
    tx,
    sql`
    select json_build_object('id', k.id, 'conferenceId', k.conference_id, 'threadId', k.thread_id, 'sessionId', s.id,
      'authorId', coalesce(p.relayed_by_id, p.id), 'revision', k.revision, 'proposedRevision', k.proposed_revision,
      'number', k.number, 'wordLimit', c.word_limit,
      'asks', exists (select from ask a where a.contribution_id = k.id),
      'submitted', k.submitted_at, 'published', k.published_at, 'returned', k.returned_at, 'declined', k.declined_at, 'withdrawn', k.withdrawn_at, 'hidden', ${hiddenNow},
      'held', (select max(h.held_at) from holding h where h.contribution_id = k.id), 'opensAt', s.opens_at, 'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at,
      'archivedAt', c.archived_at) as json
    from contribution k join thread t on t.id = k.thread_id join session s on s.id = t.session_id
      join conference c on c.id = k.conference_id join participant p on p.id = k.author_id
    where k.id = ${id} for update of k`,
  )
}

/** What was proposed in its place is withdrawn with it; what is held of it is gone, and what was hidden is taken back. */
export async function withdraw(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .update(contribution)
    .set({ withdrawnAt: now, proposedRevision: null, proposedAt: null })
    .where(eq(contribution.id, id))
  await endHoldings(tx, { contributionId: id, kind: 'withdrawn', now })
  await tx.execute(sql`update hiding set restored_at = ${now.toISOString()}::timestamptz
    where contribution_id = ${id} and restored_at is null`)
}
