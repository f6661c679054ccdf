import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { thread, threadDecision } from '@/db/schema'
import type { InLocales } from '@/lib/text/locales'
import { readJson } from '../views'
import { holdPlaces } from './places'

/** A thread that somebody decides on. */
export interface HeldThread {
  id: string
  conferenceId: string
  sessionId: string
  slug: string
  position: number
  /** Its own; nothing where its question is its title. */
  title: InLocales | null
  pinnedUntil: string | null
  closedAt: string | null
  mergedIntoId: string | null
  archivedAt: string | null
}

const fields = sql`'id', t.id, 'conferenceId', t.conference_id, 'sessionId', t.session_id, 'slug', c.slug, 'position', t.position,
  'title', t.title, 'pinnedUntil', t.pinned_until, 'closedAt', t.closed_at, 'mergedIntoId', t.merged_into_id,
  'archivedAt', c.archived_at`

/** Held until this transaction ends, with all of the conference's threads. */
export async function holdThread(tx: Tx, threadId: string): Promise<HeldThread | undefined> {
  await holdPlaces(tx, { threadId })
  return threadById(tx, threadId)
}

/** The same, of a conference whose threads stay where they are meanwhile. */
export const threadById = (tx: Tx, threadId: string) =>
  readJson<HeldThread>(
    tx,
    sql`select json_build_object(${fields}) as json from thread t join conference c on c.id = t.conference_id
      where t.id = ${threadId} for no key update of t`,
  )

/** Another thread of the same conference, which is held with its threads. */
export const threadBeside = (tx: Tx, { conferenceId, position }: { conferenceId: string; position: number }) =>
  readJson<HeldThread>(
    tx,
    sql`select json_build_object(${fields}) as json from thread t join conference c on c.id = t.conference_id
      where t.conference_id = ${conferenceId} and t.position = ${position} for no key update of t`,
  )

export interface SessionToOpenIn {
  conferenceId: string
  sessionId: string
  slug: string
  archivedAt: string | null
}

/** Where a thread is to be opened, the conference's threads held. */
export async function holdSessionThreads(tx: Tx, sessionId: string): Promise<SessionToOpenIn | undefined> {
  await holdPlaces(tx, { sessionId })
  return readJson<SessionToOpenIn>(
    tx,
    sql`select json_build_object('conferenceId', c.id, 'sessionId', s.id, 'slug', c.slug, 'archivedAt', c.archived_at) as json
      from session s join conference c on c.id = s.conference_id where s.id = ${sessionId}`,
  )
}

interface NewThread {
  conferenceId: string
  sessionId: string
  title: InLocales
  /** The position of the question it belongs to, where it belongs to one. */
  question?: number | undefined
}

/**
 * Opens a thread at the conference's next position; undefined where the session has no such question. The conference's
 * row is held, as by whoever adds a question, whose thread takes a position as well.
 */
export async function openThread(tx: Tx, { conferenceId, sessionId, title, question }: NewThread) {
  await tx.execute(sql`select from conference where id = ${conferenceId} for no key update`)
  const [row] = await tx.execute<{ id: string; position: number }>(sql`
    insert into thread (conference_id, session_id, question_id, position, title)
    select ${conferenceId}, ${sessionId}, q.id, (select coalesce(max(position), 0) + 1 from thread where conference_id = ${conferenceId}),
      ${JSON.stringify(title)}::jsonb
    from (select 1) one left join question q on q.session_id = ${sessionId} and q.position = ${question ?? null}::int
    where ${question ?? null}::int is null or q.id is not null returning id, position`)
  return row
}

type Change = Partial<Pick<typeof thread.$inferInsert, 'title' | 'pinnedUntil' | 'closedAt' | 'mergedIntoId'>>

export async function changeThread(tx: Tx, threadId: string, change: Change): Promise<void> {
  await tx.update(thread).set(change).where(eq(thread.id, threadId))
}

/** Those merged into a thread before lead on with it, so that one step is always enough. */
export async function leadOn(tx: Tx, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
  await tx.update(thread).set({ mergedIntoId: toId }).where(eq(thread.mergedIntoId, fromId))
}

export async function insertThreadDecision(tx: Tx, made: typeof threadDecision.$inferInsert): Promise<void> {
  await tx.insert(threadDecision).values(made)
}
