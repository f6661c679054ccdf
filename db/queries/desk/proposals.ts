import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { session, threadProposal } from '@/db/schema'
import type { InLocales, Locale } from '@/lib/text/locales'
import type { BoxTexts } from '../threads'
import { readJson } from '../views'
import { holdPlaces } from './places'
import { proposalWaits } from './waiting'

export interface SessionToProposeIn extends BoxTexts {
  conferenceId: string
  sessionId: string
  proposalsSince: string | null
}

/** A session with its box, held against being moved until this transaction ends. */
export function sessionToProposeIn(tx: Tx, sessionId: string): Promise<SessionToProposeIn | undefined> {
  return readJson<SessionToProposeIn>(
    tx,
    sql`select json_build_object('conferenceId', c.id, 'sessionId', s.id, 'proposalsSince', s.proposals_since,
      'opensAt', s.opens_at, 'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at,
      'archivedAt', c.archived_at) as json
    from session s join conference c on c.id = s.conference_id where s.id = ${sessionId} for share of s`,
  )
}

/** From now on, or no longer; a session that takes them already has taken them since it said so first. */
export async function setProposals(tx: Tx, sessionId: string, since: Date | null): Promise<void> {
  const { proposalsSince } = session
  const kept = since && sql`coalesce(${proposalsSince}, ${since.toISOString()}::timestamptz)`
  await tx.update(session).set({ proposalsSince: kept }).where(eq(session.id, sessionId))
}

/** How many of somebody's wait in a session; they are held, so that of two sent at once the second is counted after the first. */
export async function proposalsWaiting(tx: Tx, { authorId, sessionId }: { authorId: string; sessionId: string }) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`proposals:${authorId}`}, 0))`)
  const counted = await readJson<number>(
    tx,
    sql`select to_json(count(*)) as json from thread_proposal w
    where w.author_id = ${authorId} and w.session_id = ${sessionId} and ${proposalWaits}`,
  )
  return counted ?? 0
}

export async function insertProposal(tx: Tx, values: typeof threadProposal.$inferInsert): Promise<string> {
  const [row] = await tx.insert(threadProposal).values(values).returning({ id: threadProposal.id })
  if (!row) throw new Error('a proposal was not inserted')
  return row.id
}

/** What somebody decides on, and how to reach whoever proposed it. */
export interface HeldProposal {
  id: string
  conferenceId: string
  sessionId: string
  session: number
  slug: string
  conferenceTitle: InLocales
  authorId: string
  title: string
  language: Locale
  takenBackAt: string | null
  acceptedAt: string | null
  declinedAt: string | null
  archivedAt: string | null
  author: { address: string | null; locale: Locale }
}

/** Held until this transaction ends, with the conference's threads: one that is accepted becomes one of them. */
export async function holdProposal(tx: Tx, proposalId: string): Promise<HeldProposal | undefined> {
  await holdPlaces(tx, { proposalId })
  return readJson<HeldProposal>(
    tx,
    sql`select json_build_object('id', w.id, 'conferenceId', c.id, 'sessionId', s.id, 'session', s.position, 'slug', c.slug,
      'conferenceTitle', c.title, 'authorId', p.id, 'title', w.title, 'language', w.language,
      'takenBackAt', w.taken_back_at, 'acceptedAt', w.accepted_at, 'declinedAt', w.declined_at, 'archivedAt', c.archived_at,
      'author', json_build_object('address', n.email, 'locale', p.language)) as json
    from thread_proposal w join conference c on c.id = w.conference_id join session s on s.id = w.session_id
      join participant p on p.id = w.author_id left join person n on n.id = p.person_id
    where w.id = ${proposalId} for update of w`,
  )
}

type Ending = Partial<
  Pick<
    typeof threadProposal.$inferInsert,
    'takenBackAt' | 'acceptedAt' | 'declinedAt' | 'reason' | 'message' | 'decidedById' | 'threadId'
  >
>

export async function endProposal(tx: Tx, proposalId: string, ending: Ending): Promise<void> {
  await tx.update(threadProposal).set(ending).where(eq(threadProposal.id, proposalId))
}
