import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { InLocales, Locale } from '@/lib/text/locales'
import type { BoxTexts } from '../threads'
import { plainShown, readJson, relayName } from '../views'
import { type Micros, micros } from './readers'

interface Of {
  authorId: string
  number: number
}

/** A contribution as it is chosen for a reader: nothing yet of what it says. */
export interface NewsItem {
  number: number
  at: Micros
  session: number
  thread: number
  authorId: string
  answers: Of | null
  cites: Of[]
  mentions: string[]
}

export interface NewsMessage {
  number: number
  at: Micros
  plain: InLocales
  session: number
}

export interface News {
  slug: string
  title: InLocales
  sessions: (BoxTexts & { id: string; position: number; title: InLocales })[]
  threads: { position: number; title: InLocales }[]
  /** The latest, by number. */
  items: NewsItem[]
  /** How many were published before those, where there were too many to look at each. */
  before: number
  /** The desk's own. */
  messages: NewsMessage[]
}

/** Further than this nobody reads back in their mail: what was published before is counted by its numbers. */
const MOST = 2000

interface Span {
  conferenceId: string
  from: string
  to: string
}

/** What a conference published in a span and what stands around it; what was withdrawn meanwhile is not there. */
export function newsBetween(db: Db, { conferenceId, from, to }: Span): Promise<News | undefined> {
  const within = (at: ReturnType<typeof sql>) => sql`${at} > ${from}::timestamptz and ${at} <= ${to}::timestamptz`
  return readJson<News>(
    db,
    sql`
    with latest as (
      select * from contribution k
      where k.conference_id = ${conferenceId} and ${within(sql`k.published_at`)}
      order by k.published_at desc limit ${MOST}
    ),
    fresh as (
      select k.number, ${micros(sql`k.published_at`)} as at, s.position as session, t.position as thread,
        k.author_id as "authorId", k.mentions,
        (select json_build_object('authorId', r.author_id, 'number', r.number)
          from contribution r where r.id = k.reply_to_id) as answers,
        case when k.cites = '{}' then '[]' else (
          select json_agg(json_build_object('authorId', z.author_id, 'number', z.number) order by z.number)
          from contribution z where z.id = any(k.cites)) end as cites
      from latest k join thread t on t.id = k.thread_id join session s on s.id = t.session_id
      where k.withdrawn_at is null
    )
    select json_build_object('slug', c.slug, 'title', c.title,
      'sessions', (select json_agg(json_build_object('id', s.id, 'position', s.position, 'title', s.title, 'opensAt', s.opens_at,
        'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at,
        'archivedAt', c.archived_at) order by s.position) from session s where s.conference_id = c.id),
      'threads', coalesce((select json_agg(json_build_object('position', t.position, 'title', coalesce(t.title, q.text)))
        from thread t left join question q on q.id = t.question_id
        where t.conference_id = c.id and t.position in (select thread from fresh)), '[]'),
      'items', coalesce((select json_agg(to_json(fresh) order by number) from fresh), '[]'),
      'before', (select case when count(*) = ${MOST} then min(number) - (select k.number from contribution k
        where k.conference_id = c.id and ${within(sql`k.published_at`)} order by k.published_at limit 1) else 0 end from latest),
      'messages', coalesce((select json_agg(json_build_object('number', m.number, 'at', ${micros(sql`m.posted_at`)},
        'plain', m.plain, 'session', s.position) order by m.number) from desk_message m join session s on s.id = m.session_id
        where m.conference_id = c.id and m.withdrawn_at is null and m.number is not null
          and ${within(sql`m.posted_at`)}), '[]')) as json
    from conference c where c.id = ${conferenceId}`,
  )
}

export interface Rendered {
  language: Locale
  checked: boolean
  title: string | null
  plain: string
}

/** What a contribution says, and who says it, as they are shown. */
export interface NewsText {
  number: number
  shownAs: string
  relayedBy: string | null
  expert: boolean
  country: string
  language: string
  late: boolean
  title: string | null
  plain: string
  /** In other languages: what somebody has checked before what a machine wrote, the gloss before the translation. */
  rendered: Rendered[]
}

interface Wanted {
  conferenceId: string
  numbers: number[]
  /** The first characters of each. */
  longest: number
}

/** The words of these, as they may be read at this moment: what was taken back meanwhile is not among them. */
export async function newsTexts(db: Db, { conferenceId, numbers, longest }: Wanted): Promise<Map<number, NewsText>> {
  if (numbers.length === 0) return new Map()
  const rows = await readJson<NewsText[]>(
    db,
    sql`
    select json_agg(json_build_object('number', k.number, 'shownAs', p.name, 'relayedBy', ${relayName},
      'expert', p.role = 'expert', 'country', p.country, 'language', k.language, 'late', k.submitted_at >= s.closes_at,
      'title', k.title, 'plain', left(${plainShown}, ${longest}), 'rendered', coalesce((
        select json_agg(json_build_object('language', g.language, 'checked', g.checked_at is not null, 'title', g.title,
          'plain', left(g.plain, ${longest})) order by g.checked_at is null, g.kind)
        from rendering g where g.contribution_id = k.id and g.ended_at is null
          and (g.checked_at is not null or g.made_by_id is null)), '[]'))) as json
    from contribution k join participant p on p.id = k.author_id left join participant y on y.id = p.relayed_by_id
      join thread t on t.id = k.thread_id join session s on s.id = t.session_id
    where k.conference_id = ${conferenceId} and k.withdrawn_at is null
      and k.number in (select value::int from json_array_elements_text(${JSON.stringify(numbers)}::json))`,
  )
  return new Map((rows ?? []).map((row) => [row.number, row]))
}
