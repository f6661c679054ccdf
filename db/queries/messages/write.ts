import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { deskMessage } from '@/db/schema'
import type { DueBy } from '@/lib/outcomes/view'
import type { BoxTexts } from '../threads'
import { readJson } from '../views'
import { due } from './view'

export interface SessionToWriteIn extends BoxTexts {
  id: string
  conferenceId: string
  slug: string
  /** The thread that was named, where it is one of the session's. */
  threadId: string | null
}

/** The session a message is for, held against being moved until this transaction ends. */
export function sessionToWriteIn(
  tx: Tx,
  { sessionId, threadId }: { sessionId: string; threadId?: string | undefined },
) {
  return readJson<SessionToWriteIn>(
    tx,
    sql`
    select json_build_object('id', s.id, 'conferenceId', s.conference_id, 'slug', c.slug, 'opensAt', s.opens_at,
      'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at, 'archivedAt', c.archived_at,
      'threadId', (select t.id from thread t where t.session_id = s.id and t.merged_into_id is null
        and t.id = ${threadId ?? null}::uuid)) as json
    from session s join conference c on c.id = s.conference_id where s.id = ${sessionId} for share of s`,
  )
}

export type NewMessage = Omit<
  typeof deskMessage.$inferInsert,
  'id' | 'number' | 'afterNumber' | 'postedAt' | 'withdrawnAt'
>

export async function insertMessage(tx: Tx, values: NewMessage): Promise<string> {
  const [row] = await tx.insert(deskMessage).values(values).returning({ id: deskMessage.id })
  if (!row) throw new Error('a message was not inserted')
  return row.id
}

export type Rewritten = Pick<
  NewMessage,
  'occasion' | 'docs' | 'html' | 'plain' | 'cites' | 'dueBy' | 'dueAt' | 'writtenById' | 'writtenAt'
>

export async function rewriteMessage(tx: Tx, id: string, { revision, ...values }: Rewritten & { revision: number }) {
  await tx
    .update(deskMessage)
    .set({ ...values, revision })
    .where(eq(deskMessage.id, id))
}

export interface HeldMessage {
  id: string
  conferenceId: string
  sessionId: string
  threadId: string | null
  number: number | null
  revision: number
  dueBy: DueBy
  /** Who wrote it as it is, by the name they go by. */
  by: string
  writtenAt: string
  withdrawn: boolean
  posted: boolean
}

/** Held, so that it is changed, taken back and announced one after the other. */
export function holdMessage(tx: Tx, id: string): Promise<HeldMessage | undefined> {
  return readJson<HeldMessage>(
    tx,
    sql`
    select json_build_object('id', m.id, 'conferenceId', m.conference_id, 'sessionId', m.session_id,
      'threadId', (select coalesce(t.merged_into_id, t.id) from thread t where t.id = m.thread_id), 'number', m.number, 'revision', m.revision, 'dueBy', m.due_by, 'by', p.name,
      'writtenAt', m.written_at, 'withdrawn', m.withdrawn_at is not null,
      'posted', m.number is not null or ${due} <= diwan_now()) as json
    from desk_message m join session b on b.id = m.session_id join participant p on p.id = m.written_by_id
    where m.id = ${id} for update of m`,
  )
}

export async function withdrawMessage(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(deskMessage).set({ withdrawnAt: now }).where(eq(deskMessage.id, id))
}
