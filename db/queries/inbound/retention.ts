import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** As it came, a mail goes when it is decided about: what it became part of the queue, when that is. */
export async function eraseRawMails(tx: Tx, days: number): Promise<number> {
  const rows = await tx.execute(sql`
    update inbound_mail m set raw = null
    where m.raw is not null and m.settled_at < diwan_now() - make_interval(days => ${days})
      and not exists (select from contribution k where k.id = m.contribution_id and k.withdrawn_at is null
        and k.declined_at is null and (k.proposed_at is not null or (k.published_at is null and k.returned_at is null)))
    returning 1`)
  return rows.length
}

/** What was asked and never answered counts as a no. */
export async function letUnansweredGo(tx: Tx, days: number): Promise<number> {
  const rows = await tx.execute(sql`
    update inbound_mail set state = 'dropped', settled_at = diwan_now()
    where settled_at is null and state in ('waiting', 'held') and received_at < diwan_now() - make_interval(days => ${days})
    returning 1`)
  return rows.length
}

export async function eraseInbound(tx: Tx, months: number): Promise<number> {
  const rows = await tx.execute(sql`
    delete from inbound_mail where settled_at < diwan_now() - make_interval(months => ${months}) returning 1`)
  return rows.length
}
