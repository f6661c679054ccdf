import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { conference, deskChoice, session } from '@/db/schema'

/** What a moderator wishes to see of the queue; a session of another conference is none. */
export async function putChoice(
  tx: Tx,
  { conferenceId, ...values }: typeof deskChoice.$inferInsert & { conferenceId: string },
): Promise<void> {
  const [here] = values.sessionId
    ? await tx
        .select({ id: session.id })
        .from(session)
        .where(and(eq(session.id, values.sessionId), eq(session.conferenceId, conferenceId)))
    : []
  const choice = { ...values, sessionId: here?.id ?? null }
  const { participantId: _, ...set } = choice
  await tx.insert(deskChoice).values(choice).onConflictDoUpdate({ target: deskChoice.participantId, set })
}

/** Within how many hours authors of a conference should have an answer. */
export async function setTarget(tx: Tx, conferenceId: string, targetHours: number): Promise<void> {
  await tx.update(conference).set({ targetHours }).where(eq(conference.id, conferenceId))
}
