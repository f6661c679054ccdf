import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { DeliveryState, UnsentReason } from '@/lib/digests/rules/ledger'
import type { Rhythm } from '@/lib/people/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import { readJson } from '../views'

/** A digest in the ledger: to whom, of which window, and what became of it; nothing of what it said but its numbers. */
export interface Delivered {
  id: string
  shownAs: string
  conference: { slug: string; title: InLocales }
  locale: Locale
  rhythms: Rhythm[]
  windowFrom: string
  windowTo: string
  listed: number[]
  state: DeliveryState
  reason: UnsentReason | null
  attempts: number
  smtpCode: number | null
  smtpText: string | null
  createdAt: string
  settledAt: string | null
}

interface Page {
  state?: DeliveryState | undefined
  /** The last of the page before. */
  before?: string | undefined
  limit: number
}

const delivered = sql`json_build_object('id', d.id, 'shownAs', p.name, 'conference', json_build_object('slug', c.slug, 'title', c.title),
  'locale', d.locale, 'rhythms', coalesce(d.rhythms, '{}'), 'windowFrom', d.window_from, 'windowTo', d.window_to,
  'listed', coalesce(d.listed, '{}'), 'state', d.state, 'reason', d.reason, 'attempts', d.attempts, 'smtpCode', d.smtp_code,
  'smtpText', d.smtp_text, 'createdAt', d.created_at, 'settledAt', d.settled_at)`

const page = (
  whose: SQL,
  { state, before, limit }: Page,
) => sql`coalesce((select json_agg(one order by created_at desc, id desc) from (
  select d.created_at, d.id, ${delivered} as one
  from delivery d join participant p on p.id = d.participant_id join conference c on c.id = p.conference_id
  where d.kind = 'digest' and ${whose} ${state ? sql`and d.state = ${state}` : sql``}
    ${before ? sql`and (d.created_at, d.id) < (select created_at, id from delivery where id = ${before})` : sql``}
  order by d.created_at desc, d.id desc limit ${limit}) x), '[]')`

export interface Ledger {
  now: string
  digests: Delivered[]
}

export interface ConferenceLedger extends Ledger {
  conferenceId: string
  slug: string
  title: InLocales
}

/** The digests of a conference, newest first. */
export function conferenceLedger(
  db: Db,
  { slug, ...asked }: Page & { slug: string },
): Promise<ConferenceLedger | undefined> {
  return readJson<ConferenceLedger>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', h.id, 'slug', h.slug, 'title', h.title,
      'digests', ${page(sql`p.conference_id = h.id`, asked)}) as json
    from conference h where h.slug = ${slug}`,
  )
}

/** Those sent to one person, of every conference they are in. */
export function ownLedger(db: Db, { personId, ...asked }: Page & { personId: string }): Promise<Ledger | undefined> {
  const own = sql`p.id in (select o.id from participant o where o.person_id = ${personId})`
  return readJson<Ledger>(db, sql`select json_build_object('now', diwan_now(), 'digests', ${page(own, asked)}) as json`)
}
