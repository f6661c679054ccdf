import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { contribution, placement, thread } from '@/db/schema'

/** The session of a thread of this conference; undefined where there is no such thread here. */
export async function threadHere(
  tx: Tx,
  { conferenceId, threadId }: { conferenceId: string; threadId: string },
): Promise<{ sessionId: string } | undefined> {
  const [row] = await tx
    .select({ sessionId: thread.sessionId })
    .from(thread)
    .where(and(eq(thread.id, threadId), eq(thread.conferenceId, conferenceId), isNull(thread.mergedIntoId)))
  return row
}

/** A text that waits stands in another thread from now on, where it answers nobody. */
export async function placeIn(tx: Tx, placed: typeof placement.$inferInsert): Promise<void> {
  await tx.insert(placement).values(placed)
  await tx
    .update(contribution)
    .set({ threadId: placed.toId, replyToId: null })
    .where(eq(contribution.id, placed.contributionId))
}

/** The published contribution with this number, where it can be read. */
export async function publishedNumber(
  tx: Tx,
  { conferenceId, number }: { conferenceId: string; number: number },
): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: contribution.id })
    .from(contribution)
    .where(
      and(
        eq(contribution.conferenceId, conferenceId),
        eq(contribution.number, number),
        isNull(contribution.withdrawnAt),
      ),
    )
  return row?.id
}
