import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'

const domain = sql`split_part(address, '@', 2)`
/** In brackets, so that the clock is read once and not for each row that is looked at. */
const now = sql`(select diwan_now())`
const minute = sql`date_trunc('minute', ${now})`

/** Minutes a domain is left alone after it has asked to wait, once, twice in a row and so on. */
export const BACK_OFF = [1, 5, 30, 120, 360]

/**
 * What may leave now: not where a coordinator has stopped the mails, not to an address nothing is sent to, and to no
 * domain faster than it takes them. Whoever asks for a way in, or tries whether mails leave, waits for none of it.
 *
 * `not in`, of columns that are never null, so that each list is read once for all that is due.
 */
const mayLeave = (rate: number) => sql`(kind in ('sign-in', 'test-mail') or (
  address not in (select s.address from suppression s where s.released_at is null and (s.until is null or s.until > ${now}))
  and ${domain} not in (select w.domain from mail_pace w where w.waits_until > ${now}
    or (w.minute_at = ${minute} and w.taken >= ${rate}))
  and (conference_id is null or conference_id not in (select w.conference_id from mail_stop w where w.ended_at is null))
  and (participant_id is null or participant_id not in (select p.id from mail_stop w
    join participant p on p.conference_id = w.conference_id where w.ended_at is null))))`

/**
 * The ids of what leaves next, locked. Whoever waits in front of a screen for a way in comes before whatever thousands are
 * sent in the morning; word for word as the index `delivery_leaving` says it.
 */
export const nextToLeave = ({ limit, rate }: { limit: number; rate: number }) => sql`
  select id from delivery where state in ('due', 'deferred') and next_at <= ${now} and ${mayLeave(rate)}
  order by (kind = 'sign-in') desc, next_at limit ${limit} for update skip locked`

/** Counts what `claimed` has taken up in this minute; in one order, so that two who claim at once never wait in a ring. */
export const countTaken = sql`
  insert into mail_pace (domain, minute_at, taken)
  select ${domain}, ${minute}, count(*) from claimed group by 1 order by 1
  on conflict (domain) do update set minute_at = excluded.minute_at,
    taken = excluded.taken + case when mail_pace.minute_at = excluded.minute_at then mail_pace.taken else 0 end`

/** A domain waits longer each time it asks again within an hour of its last wait; many mails at once are one time. */
export async function letWait(db: Db, deliveryIds: string[]): Promise<void> {
  const steps = sql`(array[${sql.join(
    BACK_OFF.map((minutes) => sql`${minutes}::int`),
    sql`, `,
  )}])`
  await db.execute(sql`
    with next as (
      select domain, case when waits_until > diwan_now() - interval '1 hour' then least(strikes + 1, ${BACK_OFF.length}) else 1 end as n
      from mail_pace where coalesce(waits_until <= diwan_now(), true) and domain in (
        select ${domain} from delivery where id in (select value::uuid from json_array_elements_text(${JSON.stringify(deliveryIds)}::json)))
      for update)
    update mail_pace p set strikes = next.n, waits_until = diwan_now() + make_interval(mins => ${steps}[next.n])
    from next where next.domain = p.domain`)
}
