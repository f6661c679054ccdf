import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ContributionLanguage, InLocales } from '@/lib/text/locales'
import { expertName } from '../experts/asks'
import { contributionTables, plainShown, readJson, relayName, relayNameOf } from '../views'
import { type WaitingBeside, waiting, waitingBeside, waitingSince } from './waiting'

/** What waits for a decision, as moderators see it: its author as they chose to be shown, never their address. */
export interface WaitingItem {
  id: string
  /** The one that waits. */
  revision: number
  /** Of the published one that it corrects; nothing for what is not published yet. */
  corrects: number | null
  language: ContributionLanguage
  channel: 'web' | 'email' | 'relay'
  title: string | null
  /** The beginning of its plain text. */
  beginning: string
  /** Since when it waits; and when its author changed it meanwhile. */
  submittedAt: string
  changedAt: string | null
  late: boolean
  /** `id`: of who answers for it, who is a relay where there is one. */
  author: { id: string; shownAs: string; detail: string | null; country: string; relayedBy: string | null }
  session: { position: number; title: InLocales }
  thread: { position: number; title: InLocales }
  replyTo: { number: number; shownAs: string; relayedBy: string | null } | null
  /** Put to the experts of the session: to one of them, as they are shown, or to whoever can answer. */
  asks: { of: string | null } | null
}

/** What is read at the desk: what is proposed in its place (`v`), else the contribution's own text (`k`). */
const corrects = sql`k.proposed_at is not null`

export const itemFields = sql`'id', k.id, 'revision', coalesce(v.revision, k.revision),
  'corrects', case when ${corrects} then k.number end, 'language', coalesce(v.language, k.language),
  'channel', k.channel, 'title', case when k.withdrawn_at is null then case when ${corrects} then v.title else k.title end end,
  'submittedAt', ${waitingSince}, 'late', k.submitted_at >= s.closes_at,
  'changedAt', case when ${corrects} then case when v.written_at > k.proposed_at then v.written_at end else k.changed_at end,
  'author', json_build_object('id', coalesce(y.id, p.id), 'relayedBy', ${relayName}, 'shownAs', p.name, 'country', p.country,
    'detail', case p.display when 'full' then p.organisation when 'first-name' then p.city end),
  'session', json_build_object('position', s.position, 'title', s.title),
  'thread', json_build_object('position', t.position, 'title', coalesce(t.title, q.text)),
  'asks', (select json_build_object('of', ${expertName(sql`a.expert_id`)}) from ask a where a.contribution_id = k.id)`

export const itemTables = sql`${contributionTables}
  left join question q on q.id = t.question_id left join participant a on a.id = r.author_id
  left join participant z on z.id = a.relayed_by_id
  left join revision v on v.contribution_id = k.id and v.revision = k.proposed_revision`

export interface Queue {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  waiting: number
  waitingBeside: WaitingBeside
  /** The last number of the desk's stream in this same snapshot. */
  heardTo: number
  items: WaitingItem[]
}

interface Page {
  slug: string
  /** The last item of the page before. */
  after?: string | undefined
  limit: number
}

/** A page of the queue, oldest first, with one item more than a page where there are more. */
export function readQueue(db: Db, { slug, after, limit }: Page): Promise<Queue | undefined> {
  const beyond = after
    ? sql`and (${waitingSince}, k.id) > (select ${waitingSince}, k.id from contribution k where k.id = ${after})`
    : sql``
  return readJson<Queue>(
    db,
    sql`
    with page as (
      select ${waitingSince} as since, k.id, json_build_object(${itemFields}, 'beginning', left(coalesce(diwan_named(v.plain, v.mentions), ${plainShown}), 600),
        'replyTo', case when r.id is not null and r.withdrawn_at is null
          then json_build_object('number', r.number, 'shownAs', a.name, 'relayedBy', ${relayNameOf(sql`z`)}) end) as item
      from ${itemTables}
      where k.conference_id = (select id from conference where slug = ${slug}) and ${waiting} ${beyond}
      order by ${waitingSince}, k.id limit ${limit + 1}
    )
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'waiting', (select count(*) from contribution k where k.conference_id = c.id and ${waiting}),
      'waitingBeside', ${waitingBeside},
      'heardTo', coalesce((select last_number from stream where name = 'desk:' || c.id), 0),
      'items', coalesce((select json_agg(item order by since, id) from page), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}
