import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ContributionLanguage, InLocales } from '@/lib/text/locales'
import { contributionTables, readJson } from '../views'

/** What waits for a decision, as moderators see it: its author as they chose to be shown, never their address. */
export interface WaitingItem {
  id: string
  revision: number
  language: ContributionLanguage
  channel: 'web' | 'email' | 'relay'
  title: string | null
  /** The beginning of its plain text. */
  beginning: string
  submittedAt: string
  late: boolean
  author: { id: string; shownAs: string; detail: string | null; country: string }
  session: { position: number; title: InLocales }
  thread: { position: number; title: InLocales }
  replyTo: { number: number; shownAs: string } | null
}

export const itemFields = sql`'id', k.id, 'revision', k.revision, 'language', k.language, 'channel', k.channel,
  'title', case when k.withdrawn_at is null then k.title end, 'submittedAt', k.submitted_at, 'late', k.submitted_at >= s.closes_at,
  'author', json_build_object('id', p.id, 'shownAs', p.name, 'country', p.country,
    'detail', case p.display when 'full' then p.organisation when 'first-name' then p.city end),
  'session', json_build_object('position', s.position, 'title', s.title),
  'thread', json_build_object('position', t.position, 'title', coalesce(t.title, q.text))`

export const itemTables = sql`${contributionTables}
  left join question q on q.id = t.question_id left join participant a on a.id = r.author_id`

const waiting = sql`k.published_at is null and k.returned_at is null and k.declined_at is null
  and k.withdrawn_at is null`

export interface Queue {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  waiting: number
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
    ? sql`and (k.submitted_at, k.id) > (select submitted_at, id from contribution where id = ${after})`
    : sql``
  return readJson<Queue>(
    db,
    sql`
    with page as (
      select k.submitted_at, k.id, json_build_object(${itemFields}, 'beginning', left(k.plain, 600),
        'replyTo', case when r.id is not null and r.withdrawn_at is null
          then json_build_object('number', r.number, 'shownAs', a.name) end) as item
      from ${itemTables}
      where k.conference_id = (select id from conference where slug = ${slug}) and ${waiting} ${beyond}
      order by k.submitted_at, k.id limit ${limit + 1}
    )
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'waiting', (select count(*) from contribution k where k.conference_id = c.id and ${waiting}),
      'heardTo', coalesce((select last_number from stream where name = 'desk:' || c.id), 0),
      'items', coalesce((select json_agg(item order by submitted_at, id) from page), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}
