import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { contribution, draft } from '@/db/schema'

export type Draft = Required<typeof draft.$inferInsert>

/** Whose draft it is, where, and of which answer. */
type DraftPlace = Pick<Draft, 'participantId' | 'threadId' | 'replyTo'>

const at = ({ participantId, threadId, replyTo }: DraftPlace) =>
  and(
    eq(draft.participantId, participantId),
    eq(draft.threadId, threadId),
    replyTo === null ? isNull(draft.replyTo) : eq(draft.replyTo, replyTo),
  )

/**
 * Keeps a draft over those versions only that the writer went on from; in one statement, so that of two devices that
 * keep at once one is told. Whether it was kept.
 */
export async function putDraft(tx: Tx, kept: Draft, basedOn: string[]): Promise<boolean> {
  const { participantId: _, threadId: __, replyTo: ___, ...set } = kept
  const put = await tx
    .insert(draft)
    .values(kept)
    .onConflictDoUpdate({
      target: [draft.participantId, draft.threadId, draft.replyTo],
      set,
      setWhere: inArray(draft.version, [kept.version, ...basedOn]),
    })
    .returning({ version: draft.version })
  return put.length > 0
}

/** Takes an emptied draft away, if it is one of these versions. Whether none is left. */
export async function dropDraft(tx: Tx, place: DraftPlace, versions: string[]): Promise<boolean> {
  if (versions.length > 0) await tx.delete(draft).where(and(at(place), inArray(draft.version, versions)))
  return (await tx.select({ version: draft.version }).from(draft).where(at(place))).length === 0
}

/** What was sent is no draft any more, wherever it was kept. */
export async function dropDraftOf(tx: Tx, sent: { participantId: string; contributionKey: string }): Promise<void> {
  await tx
    .delete(draft)
    .where(and(eq(draft.participantId, sent.participantId), eq(draft.contributionKey, sent.contributionKey)))
}

/** Whether a text was sent under this key before. */
export async function wasSent(tx: Tx, { participantId, contributionKey }: Draft): Promise<boolean> {
  const [row] = await tx
    .select({ one: sql`1` })
    .from(contribution)
    .where(and(eq(contribution.authorId, participantId), eq(contribution.key, contributionKey)))
  return row !== undefined
}
