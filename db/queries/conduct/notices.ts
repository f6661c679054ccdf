import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Role } from '@/lib/caller'
import type { InLocales, Locale } from '@/lib/text/locales'
import type { NewDelivery } from '../deliveries'
import { unansweredCount } from '../desk/exchange'
import { undecided, type WaitingBeside, waitingBeside, waitingSince } from '../desk/waiting'
import { readJson } from '../views'

/** Somebody of a conference's desk, as far as a mail to them needs it. */
export interface OfDesk {
  participantId: string
  conferenceId: string
  role: Extract<Role, 'moderator' | 'coordinator'>
  address: string
  language: Locale
  zone: string
  /** The days of the rota they have taken, and those they are away, as far as it may be today somewhere. */
  duties: string[]
  away: { firstOn: string; lastOn: string }[]
}

/** Everybody at the desk of a conference that is not archived and has begun; those who joined since then included. */
export async function desksOf(tx: Tx): Promise<OfDesk[]> {
  const rows = await readJson<OfDesk[]>(
    tx,
    sql`
    select json_agg(json_build_object('participantId', p.id, 'conferenceId', p.conference_id, 'role', p.role,
      'address', n.email, 'language', p.language, 'zone', p.zone,
      'duties', coalesce((select json_agg(d.day_on) from duty d where d.participant_id = p.id
        and d.day_on between diwan_now()::date - 1 and diwan_now()::date + 1), '[]'),
      'away', coalesce((select json_agg(json_build_object('firstOn', a.first_on, 'lastOn', a.last_on)) from absence a
        where a.participant_id = p.id and a.last_on >= diwan_now()::date - 1), '[]'))) as json
    from participant p join person n on n.id = p.person_id join conference c on c.id = p.conference_id
    where p.role in ('moderator', 'coordinator') and c.archived_at is null
      and exists (select from session s where s.conference_id = c.id and s.opens_at <= diwan_now())`,
  )
  return rows ?? []
}

/** Of these causes, those that the ledger knows. */
export async function causesKnown(tx: Tx, causes: string[]): Promise<Set<string>> {
  const rows = await tx.execute<{ cause: string }>(sql`
    select cause from delivery where cause in (select json_array_elements_text(${JSON.stringify(causes)}::json))`)
  return new Set(rows.map(({ cause }) => cause))
}

/** A mail that there is nothing to say in: written down as skipped, so that its hour is settled. */
export async function skipDelivery(tx: Tx, mail: Omit<NewDelivery, 'data'>): Promise<void> {
  await tx.execute(sql`
    insert into delivery (kind, cause, participant_id, address, locale, data, state, smtp_text, next_at, created_at, settled_at)
    values (${mail.kind}, ${mail.cause}, ${mail.participantId}, ${mail.address}, ${mail.locale}, '{}'::jsonb, 'skipped',
      'nothing to say', diwan_now(), diwan_now(), diwan_now())
    on conflict (cause) do nothing`)
}

export interface WaitingNow {
  slug: string
  title: InLocales
  waiting: number
  /** Documents of the library, and threads that are proposed. */
  beside: WaitingBeside
  /** Authors whose message nobody has answered. */
  unanswered: number
  /** Since when the oldest waits. */
  oldestAt: string | null
  languages: { of: string; count: number }[]
}

/** What waits at a desk, in figures: none of its words. */
export function waitingNow(tx: Tx, conferenceId: string): Promise<WaitingNow | undefined> {
  return readJson<WaitingNow>(
    tx,
    sql`
    with held as (select ${waitingSince} as since, k.language from contribution k
      where k.conference_id = ${conferenceId} and ${undecided})
    select json_build_object('slug', c.slug, 'title', c.title, 'beside', ${waitingBeside}, 'unanswered', ${unansweredCount},
      'waiting', (select count(*) from held), 'oldestAt', (select min(since) from held),
      'languages', coalesce((select json_agg(json_build_object('of', language, 'count', n) order by n desc, language)
        from (select language, count(*) as n from held group by language) x), '[]')) as json
    from conference c where c.id = ${conferenceId}`,
  )
}
