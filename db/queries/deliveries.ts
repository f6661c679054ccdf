import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'

import type { DeliveryState } from '@/db/schema/events'
import type { UnsentReason } from '@/lib/digests/rules/ledger'
import type { Rhythm } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { readJson } from './views'

export interface NewDelivery {
  kind: string
  /** One mail for one cause; the same cause again is no new mail. */
  cause: string
  participantId: string | null
  /** Of a mail to nobody who takes part yet. */
  conferenceId?: string
  address: string
  locale: Locale
  data: object
}

/** Puts a mail into the ledger as due; undefined when its cause already has one. */
export async function insertDelivery(tx: Tx | Db, mail: NewDelivery): Promise<string | undefined> {
  const [row] = await tx.execute<{ id: string }>(sql`
    insert into delivery (kind, cause, participant_id, conference_id, address, locale, data, state, next_at, created_at)
    values (${mail.kind}, ${mail.cause}, ${mail.participantId}, ${mail.conferenceId ?? null}::uuid, ${mail.address}, ${mail.locale},
      ${JSON.stringify(mail.data)}::jsonb, 'due', diwan_now(), diwan_now())
    on conflict (cause) do nothing returning id`)
  return row?.id
}

export interface Claimed {
  id: string
  kind: string
  participantId: string | null
  address: string
  locale: Locale
  data: Record<string, unknown>
  windowFrom: string | null
  windowTo: string | null
  rhythms: Rhythm[] | null
  attempts: number
  /** The sandbox it is of, in which nothing is sent to anybody. */
  sandboxId: string | null
}

/** Minutes a claim holds; longer than the longest conversation with an SMTP server (mailer.ts: two minutes). */
const LEASE_MINUTES = 5

/** As the two indexes by which it is found say it, or thousands would be sorted for each dozen. */
const waiting = sql`state in ('due', 'deferred') and next_at <= (select diwan_now())`

/**
 * Claims what is due, committed before the first byte leaves: whoever dies in between leaves a row that says
 * «sending», and nobody sends it a second time without knowing. Somebody waits in front of a screen for a way in, so
 * that it passes before whatever thousands are sent in the morning.
 */
export async function claimDeliveries(db: Db, limit: number): Promise<Claimed[]> {
  const claimed = await readJson<Claimed[]>(
    db,
    sql`
    with ways as materialized (
      select id from delivery where kind = 'sign-in' and ${waiting} order by next_at limit ${limit} for update skip locked),
    others as materialized (
      select id from delivery where kind <> 'sign-in' and ${waiting} order by next_at
      limit ${limit} - (select count(*) from ways) for update skip locked),
    claimed as (
      update delivery set state = 'sending', attempts = attempts + 1,
        lease_until = diwan_now() + make_interval(mins => ${LEASE_MINUTES})
      where id in (select id from ways union all select id from others)
      returning *)
    select json_agg(json_build_object('id', id, 'kind', kind, 'participantId', participant_id, 'address', address,
      'locale', locale, 'data', data, 'windowFrom', window_from, 'windowTo', window_to,
      'rhythms', rhythms, 'attempts', attempts,
      'sandboxId', (select c.id from conference c where c.sandboxed_at is not null and c.id = coalesce(
        claimed.conference_id, (select p.conference_id from participant p where p.id = claimed.participant_id))))) as json
    from claimed`,
  )
  return claimed ?? []
}

export interface Settlement {
  id: string
  state: DeliveryState
  code?: number | undefined
  text?: string | undefined
  /** Minutes until the next try of a deferred one. */
  again?: number
  /** Why it was not sent, where that was no mail server's doing. */
  reason?: UnsentReason
  covers?: Covered | undefined
  /** The numbers it lists. */
  listed?: number[]
}

/** What a digest is about, whose windows end with it: the conference where its own rhythm was due, and these sessions. */
export interface Covered {
  main: boolean
  sessions: string[]
}

/**
 * Writes what became of claimed mails. The windows that a digest covers move on here and only here, and only when it was sent, shown
 * in a sandbox or there was nothing to send. The words of a settled mail are not kept: the ledger says what became of it, not what it said.
 */
export async function settleDeliveries(db: Db, settled: Settlement[]): Promise<void> {
  const rows = settled.map(({ covers, ...one }) => ({ ...one, ...covers }))
  await db.execute(sql`
    with news as (select * from json_to_recordset(${JSON.stringify(rows)}::json)
        as n (id uuid, state text, code int, text text, again int, reason text, listed int[], main boolean, sessions uuid[])),
    done as (
      update delivery d set state = n.state, smtp_code = n.code, smtp_text = n.text, reason = n.reason, lease_until = null,
        listed = n.listed,
        next_at = case when n.state = 'deferred' then diwan_now() + make_interval(mins => n.again) else d.next_at end,
        settled_at = case when n.state = 'deferred' then null else diwan_now() end,
        data = case when n.state = 'deferred' then d.data else '{}'::jsonb end
      from news n where d.id = n.id and d.state = 'sending'
      returning d.participant_id, d.window_to, d.state, n.main, n.sessions),
    moved as (
      update participant p set digested_to = greatest(p.digested_to, done.window_to)
      from done where p.id = done.participant_id and done.main and done.state in ('sent', 'skipped', 'sandbox'))
    update session_rhythm r set digested_to = greatest(r.digested_to, done.window_to)
    from done where r.participant_id = done.participant_id and r.session_id = any(done.sessions)
      and done.state in ('sent', 'skipped', 'sandbox')`)
}

/**
 * Claims whose sender died: nobody knows whether the mail went. A digest is not sent again, since its window has not
 * moved and the next one carries it; any other mail is tried once more.
 */
export async function settleAbandoned(db: Db): Promise<number> {
  const rows = await db.execute(sql`
    update delivery set lease_until = null,
      state = case when kind = 'digest' or attempts > 1 then 'uncertain' else 'due' end,
      settled_at = case when kind = 'digest' or attempts > 1 then diwan_now() end,
      data = case when kind = 'digest' or attempts > 1 then '{}'::jsonb else data end
    where state = 'sending' and lease_until < diwan_now() returning 1`)
  return rows.length
}
