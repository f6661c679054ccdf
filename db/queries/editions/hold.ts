import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { EditionDay } from './write'

/** A digest `d` of a day that nobody has begun to send, of participant `p`, for whom edition `e` is. */
const ofEdition = sql`d.kind = 'digest' and d.state in ('due', 'deferred')
  and not coalesce('each' = any(d.rhythms), false) and p.id = d.participant_id
  and e.conference_id = p.conference_id and e.day_on = (d.window_to at time zone 'Europe/Rome')::date`

/**
 * Puts off the digests of every day that is held: for a day, again and again, so that they stay in the ledger as what is
 * due. One that is never released gives way to the next day's, as any that waits: its window has not moved.
 *
 * Who plans and who holds come one after the other, so that each sees what the other did.
 */
export async function putOffHeld(tx: Tx): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('edition.held_at'))`)
  const rows = await tx.execute(sql`
    update delivery d set next_at = diwan_now() + interval '1 day' from participant p, edition e
    where ${ofEdition} and e.held_at is not null and d.next_at < diwan_now() + interval '12 hours' returning 1`)
  return rows.length
}

/** Lets the digests of a day go that were put off; how many. */
export async function letGo(tx: Tx, { conferenceId, dayOn }: EditionDay): Promise<number> {
  const rows = await tx.execute(sql`
    update delivery d set next_at = diwan_now() from participant p, edition e
    where ${ofEdition} and e.conference_id = ${conferenceId} and e.day_on = ${dayOn}::date returning 1`)
  return rows.length
}
