import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { inboundMail } from '@/db/schema'
import type { InboundState } from '@/lib/mail/rules'
import { enqueueLater } from '../jobs'

export interface NewInbound {
  id: string
  recipient: string
  size: number
  /** Sealed. */
  raw: Buffer
}

/** Keeps a mail with the job that reads it; the same one again is no new mail. */
export async function keepInbound(tx: Tx, mail: NewInbound): Promise<void> {
  const kept = await tx
    .insert(inboundMail)
    .values({ ...mail, receivedAt: sql`diwan_now()` })
    .onConflictDoNothing()
    .returning({ id: inboundMail.id })
  if (kept.length > 0) await enqueueLater(tx, { job: 'read-mail', payload: { id: mail.id }, after: 0 })
}

export type InboundMail = typeof inboundMail.$inferSelect

export async function inboundById(db: Db | Tx, id: string): Promise<InboundMail | undefined> {
  const [mail] = await db.select().from(inboundMail).where(eq(inboundMail.id, id))
  return mail
}

export interface Settled {
  state: InboundState
  reason?: string | undefined
  conferenceId?: string | undefined
  participantId?: string | undefined
  contributionId?: string | undefined
  /** Not even sealed is it kept: what it says exposes somebody. */
  raw?: null
  /** It was not certain which words are the writer's. */
  reading?: 'unsure'
}

/** What became of it; settled for good unless something is still to come. */
export async function settleInbound(tx: Tx, id: string, settled: Settled): Promise<void> {
  const { state, reason, conferenceId, participantId, contributionId, reading, raw } = settled
  const open = ['received', 'waiting', 'booked', 'held'].includes(state)
  await tx
    .update(inboundMail)
    .set({
      state,
      reason: reason ?? null,
      ...(raw === null && { raw }),
      ...(conferenceId && { conferenceId }),
      ...(participantId && { participantId }),
      ...(contributionId && { contributionId }),
      ...(reading && { doubtedAt: sql`diwan_now()` }),
      settledAt: open ? null : sql`diwan_now()`,
    })
    .where(eq(inboundMail.id, id))
}

/** The revision that a text by mail was written from, the same however often its mail is read. */
export async function fixRevision(db: Db, id: string, latest: number): Promise<number> {
  const [kept] = await db
    .update(inboundMail)
    .set({ revision: sql`coalesce(${inboundMail.revision}, ${latest})` })
    .where(eq(inboundMail.id, id))
    .returning({ revision: inboundMail.revision })
  return kept?.revision ?? latest
}

/** Answers to mails that this address was sent within the hour. */
export async function answersTo(tx: Tx, address: string): Promise<number> {
  const [counted] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from delivery where address = ${address} and kind like 'inbound-%'
      and created_at > diwan_now() - interval '1 hour' and created_at <= diwan_now()`)
  return counted?.count ?? 0
}

/** To be read again, as what its writer or a moderator said of it. */
export async function releaseInbound(tx: Tx, id: string, state: 'received' | 'booked'): Promise<void> {
  await tx.update(inboundMail).set({ state, releasedAt: sql`diwan_now()` }).where(eq(inboundMail.id, id))
  await enqueueLater(tx, { job: 'read-mail', payload: { id }, after: 0 })
}

/** Looked at again when its session opens; should that have moved meanwhile, it is put off once more. */
export async function bookInbound(db: Db, id: string, opensAt: string): Promise<void> {
  const [wait] = await db.execute<{ seconds: number }>(
    sql`select greatest(60, ceil(extract(epoch from ${opensAt}::timestamptz - diwan_now())))::int as seconds`,
  )
  await enqueueLater(db, { job: 'read-mail', payload: { id }, after: (wait?.seconds ?? 60) + 1 })
}
