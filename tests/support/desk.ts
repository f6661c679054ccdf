import { randomUUID } from 'node:crypto'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { fromPlain } from '@/lib/text/document'
import { contributionTo, type Player } from './stage'

/** Somebody writes; gives what a moderator has in hand who has read it. */
export async function waitingFrom(
  author: Player,
  thread: { id: string },
  more: { text?: string; replyTo?: number } = {},
) {
  const { text, ...rest } = more
  const sent = { ...contributionTo(thread, text), ...rest }
  const { contributionId } = await author.does(submitContribution, sent)
  return { contributionId, revision: 1 }
}

/** What its author sends as the next revision of it, written from the one named. */
export const revisionOf = (
  { contributionId, revision = 1 }: { contributionId: string; revision?: number },
  text = 'Le texte revu.',
) => ({ key: randomUUID(), contributionId, revision, language: 'fr', body: fromPlain(text) })

export const withKey = <Input extends object>(input: Input) => ({ key: randomUUID(), ...input })

export async function contributionRow(id: string) {
  const { db } = await import('@/db/client')
  const { contribution } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const [row] = await db.select().from(contribution).where(eq(contribution.id, id))
  return row
}

export async function decisionsOn(id: string) {
  const { db } = await import('@/db/client')
  const { decision } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  return db.select().from(decision).where(eq(decision.contributionId, id)).orderBy(decision.revision)
}

/** The mails in the ledger to somebody, of one kind or of all, in the order they were put there. */
export async function mailsTo(player: Player, kind?: string) {
  const { db } = await import('@/db/client')
  const { delivery } = await import('@/db/schema')
  const { and, eq } = await import('drizzle-orm')
  return db
    .select()
    .from(delivery)
    .where(and(eq(delivery.participantId, player.participantId), kind ? eq(delivery.kind, kind) : undefined))
    .orderBy(delivery.createdAt)
}

/** What was written into a stream, in order. */
export async function heardIn(stream: string) {
  const { db } = await import('@/db/client')
  const { event } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const rows = await db.select().from(event).where(eq(event.stream, stream)).orderBy(event.number)
  return rows.map(({ facts }) => facts)
}
