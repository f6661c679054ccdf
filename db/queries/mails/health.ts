import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { DeliveryState } from '@/db/schema/events'
import type { BounceKind } from '@/lib/mail/bounces/rules'
import { type WaitingBeside, waitingBeside } from '../desk/waiting'
import { readJson } from '../views'
import { holds, isOfConference } from './suppressions'

type Counts = Partial<Record<DeliveryState, number>>

export interface Trouble {
  id: string
  kind: string
  state: 'failed' | 'uncertain' | 'bounced' | 'deferred'
  address: string
  code: number | null
  text: string | null
  at: string
  attempts: number
}

export interface Suppressed {
  id: string
  address: string
  kind: BounceKind
  at: string
  until: string | null
  text: string | null
}

interface Tested {
  at: string
  state: DeliveryState
  conversation: string | null
}

export interface MailHealth {
  now: string
  conferenceId: string
  slug: string
  waitingBeside: WaitingBeside
  lastDigest: { to: string; counts: Counts } | null
  week: Counts
  oldestDueAt: string | null
  slow: { domain: string; until: string }[]
  troubles: Trouble[]
  suppressed: Suppressed[]
  tested: Tested | null
}

/** The mails `d` of the conference `c`; what is settled long ago does not tell how it is now. */
const ours = sql`d.participant_id in (select p.id from participant p where p.conference_id = c.id)
  or d.conference_id = c.id`

const counts = sql`select coalesce(json_object_agg(state, n), '{}') from (
  select o.state, count(*) as n from ours o`

interface Which {
  slug: string
  /** Who looks, and sees the mail they sent themselves. */
  participantIds: string[]
  /** How many troubles and addresses are listed. */
  most: number
}

/** How the mails of a conference fare, of the last seven days and of what waits. */
export function readMailHealth(db: Db, { slug, participantIds, most }: Which): Promise<MailHealth | undefined> {
  const viewer = sql`(select value::uuid from json_array_elements_text(${JSON.stringify(participantIds)}::json))`
  return readJson<MailHealth>(
    db,
    sql`
    with c as (select id, slug from conference where slug = ${slug}),
    ours as materialized (select d.* from delivery d, c where (${ours})
      and (d.created_at > diwan_now() - interval '7 days' or d.state in ('due', 'sending', 'deferred'))),
    last as (select max(window_to) as at from ours where kind = 'digest')
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'waitingBeside', ${waitingBeside},
      'lastDigest', (select json_build_object('to', l.at, 'counts',
        (${counts} where o.kind = 'digest' and o.window_to = l.at group by o.state) s)) from last l where l.at is not null),
      'week', (${counts} group by o.state) s),
      'oldestDueAt', (select min(o.created_at) from ours o where o.state in ('due', 'deferred')),
      'slow', coalesce((select json_agg(json_build_object('domain', w.domain, 'until', w.waits_until) order by w.domain)
        from mail_pace w where w.waits_until > diwan_now()), '[]'),
      'troubles', coalesce((select json_agg(json_build_object('id', o.id, 'kind', o.kind, 'state', o.state,
          'address', o.address, 'code', o.smtp_code, 'text', o.smtp_text, 'at', coalesce(o.settled_at, o.created_at),
          'attempts', o.attempts) order by coalesce(o.settled_at, o.created_at) desc)
        from (select * from ours where state in ('failed', 'uncertain', 'bounced', 'deferred') and address like '%@%'
          order by coalesce(settled_at, created_at) desc limit ${most}) o), '[]'),
      'suppressed', coalesce((select json_agg(json_build_object('id', s.id, 'address', s.address, 'kind', s.kind,
          'at', s.at, 'until', s.until, 'text', b.text) order by s.at desc)
        from (select * from suppression s where ${holds} and ${isOfConference(sql`c.id`)} order by s.at desc limit ${most}) s
          left join bounce b on b.id = s.bounce_id), '[]'),
      'tested', (select json_build_object('at', t.at, 'state', d.state, 'conversation', t.conversation)
        from test_mail t join delivery d on d.id = t.delivery_id
          join participant p on p.id = t.participant_id and p.conference_id = c.id
        where t.participant_id in ${viewer})) as json
    from c`,
  )
}
