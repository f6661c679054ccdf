import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { bounce } from '@/db/schema'
import type { BounceKind } from '@/lib/mail/bounces/rules'
import { readJson } from '../views'

/** Held until this transaction ends, so that of two reports of one mail each knows of the other. */
export const deliveryById = (tx: Tx, id: string) =>
  readJson<Delivered>(
    tx,
    sql`
    select json_strip_nulls(json_build_object('id', d.id, 'participantId', d.participant_id, 'address', d.address,
      'conferenceId', coalesce(d.conference_id, p.conference_id))) as json
    from delivery d left join participant p on p.id = d.participant_id where d.id = ${id} for update of d`,
  )

interface Delivered {
  id: string
  participantId?: string
  address: string
  conferenceId?: string
}

interface NewBounce {
  deliveryId: string
  address: string
  kind: BounceKind
  status: string | null
  text: string
}

/** Undefined when the same was said of this mail before. */
export async function insertBounce(tx: Tx, values: NewBounce): Promise<string | undefined> {
  const [row] = await tx
    .insert(bounce)
    .values({ ...values, at: sql`diwan_now()` })
    .onConflictDoNothing()
    .returning({ id: bounce.id })
  return row?.id
}

/** How many mails an address could not take lately, since somebody last had mails sent there again. */
export async function softBounces(tx: Tx, address: string, days: number): Promise<number> {
  const since = sql`greatest(diwan_now() - make_interval(days => ${days}),
    (select max(s.released_at) from suppression s where s.address = ${address}))`
  const rows = await tx
    .select({ id: bounce.id })
    .from(bounce)
    .where(and(eq(bounce.address, address), eq(bounce.kind, 'soft'), sql`${bounce.at} > ${since}`))
  return rows.length
}

/** A digest that was not received counts as not sent: its window begins the next one, unless a later one has gone since. */
export async function giveBack(tx: Tx, { deliveryId, text }: { deliveryId: string; text: string }): Promise<void> {
  await tx.execute(sql`
    with back as (
      update delivery set state = 'bounced', smtp_text = ${text}, lease_until = null, data = '{}'::jsonb,
        settled_at = coalesce(settled_at, diwan_now())
      where id = ${deliveryId} and state <> 'bounced' returning participant_id, window_from, window_to),
    sessions as (
      update session_rhythm r set digested_to = back.window_from
      from back where r.participant_id = back.participant_id and r.digested_to = back.window_to)
    update participant p set digested_to = back.window_from
    from back where p.id = back.participant_id and p.digested_to = back.window_to`)
}

interface Suppressing {
  address: string
  kind: BounceKind
  bounceId: string
  /** Nothing where it holds until somebody ends it. */
  days: number | null
}

/** What holds for good is not shortened by what would for a time. */
export async function suppressAddress(tx: Tx, { address, kind, bounceId, days }: Suppressing): Promise<void> {
  await tx.execute(sql`
    insert into suppression as s (address, kind, bounce_id, at, until)
    values (${address}, ${kind}, ${bounceId}, diwan_now(), diwan_now() + make_interval(days => ${days}::int))
    on conflict (address) where released_at is null do update
      set kind = excluded.kind, bounce_id = excluded.bounce_id, at = excluded.at, until = excluded.until
      where s.until is not null`)
}
