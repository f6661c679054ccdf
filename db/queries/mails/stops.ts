import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { mailStop } from '@/db/schema'

interface NewStop {
  conferenceId: string
  reason: string
  byId: string
}

/** Whether that stopped them: of two who do so at once, one does. */
export async function insertStop(tx: Tx, values: NewStop): Promise<boolean> {
  const rows = await tx
    .insert(mailStop)
    .values({ ...values, at: sql`diwan_now()` })
    .onConflictDoNothing()
    .returning({ id: mailStop.id })
  return rows.length > 0
}

/** Whether they were stopped. */
export async function endStop(tx: Tx, { conferenceId, byId }: { conferenceId: string; byId: string }) {
  const rows = await tx
    .update(mailStop)
    .set({ endedAt: sql`diwan_now()`, endedById: byId })
    .where(and(eq(mailStop.conferenceId, conferenceId), isNull(mailStop.endedAt)))
    .returning({ id: mailStop.id })
  return rows.length > 0
}

/** What the mails of a conference `c` are stopped for, since when and by whom; null while they go. */
export const stoppedNow = sql`(select json_build_object('at', w.at, 'reason', w.reason, 'by', m.name)
  from mail_stop w join participant m on m.id = w.by_id where w.conference_id = c.id and w.ended_at is null)`

export interface MailsStopped {
  at: string
  reason: string
  by: string
}
