import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { PublishedStatement } from '@/lib/outcomes/view'
import type { InLocales } from '@/lib/text/locales'
import { type WaitingBeside, waiting, waitingBeside } from '../desk/waiting'
import type { BoxTexts } from '../threads'
import { readJson } from '../views'

export interface SessionToClose extends BoxTexts {
  position: number
  title: InLocales
  remindedAt: string | null
  /** Texts that wait for a decision. */
  waiting: number
  /** When each text went back to its author that has not come again. */
  returned: string[]
  /** Questions to its experts without an answer. */
  asks: number
  /** Its own questions under which nobody has published anything. */
  silent: { thread: number | null; text: InLocales }[]
  statements: Pick<PublishedStatement, 'texts'>[]
  /** Whether what is written of the synthesis waits for a second reader. */
  proposed: boolean
  /** The desk's messages that open and close it, posted or to come. */
  opening: boolean
  closing: boolean
}

export interface Checklist {
  now: string
  conferenceId: string
  slug: string
  waitingBeside: WaitingBeside
  sessions: SessionToClose[]
}

const has = (occasion: 'opening' | 'closing') => sql`exists (select from desk_message m
  where m.session_id = s.id and m.occasion = ${occasion} and m.withdrawn_at is null)`

/** What each session still lacks before it can be left. */
export function readChecklist(db: Db, slug: string): Promise<Checklist | undefined> {
  return readJson<Checklist>(
    db,
    sql`
    with open as (
      select t.session_id, count(*) filter (where ${waiting}) as waiting,
        json_agg(k.returned_at) filter (where k.returned_at is not null and k.published_at is null) as returned
      from contribution k join thread t on t.id = k.thread_id
      where k.conference_id = (select id from conference where slug = ${slug}) and k.withdrawn_at is null
        and k.declined_at is null and (k.number is null or k.proposed_at is not null)
      group by t.session_id
    )
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug,
      'waitingBeside', ${waitingBeside},
      'sessions', coalesce((select json_agg(json_build_object('position', s.position, 'title', s.title,
        'opensAt', s.opens_at, 'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at,
        'archivedAt', c.archived_at, 'remindedAt', s.reminded_at,
        'waiting', coalesce(o.waiting, 0), 'returned', coalesce(o.returned, '[]'),
        'asks', (select count(*) from ask a join contribution k on k.id = a.contribution_id
          where a.session_id = s.id and a.answer_id is null and k.number is not null and k.withdrawn_at is null),
        'silent', coalesce((select json_agg(json_build_object('text', q.text, 'thread', t.position) order by q.position)
          from question q left join lateral (select min(position) as position, sum(published) as published
            from thread where question_id = q.id) t on true
          where q.session_id = s.id and coalesce(t.published, 0) = 0), '[]'),
        'statements', coalesce((select json_agg(json_build_object('texts', x.texts)) from statement x
          where x.session_id = s.id and x.dropped_at is null), '[]'),
        'proposed', exists (select from synthesis y where y.session_id = s.id and y.proposed_revision = y.revision),
        'opening', ${has('opening')}, 'closing', ${has('closing')}) order by s.position)
        from session s left join open o on o.session_id = s.id where s.conference_id = c.id), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}

export interface Figures {
  conferenceId: string
  position: number
  title: InLocales
  lateUntil: string
  contributions: number
  voices: number
  countries: number
  /** As they are written in, most first. */
  languages: string[]
}

/** How much was published in a session, by how many, from how many countries and in which languages. */
export function readFigures(db: Db, { slug, position }: { slug: string; position: number }) {
  return readJson<Figures>(
    db,
    sql`
    select json_build_object('conferenceId', c.id, 'position', s.position, 'title', s.title, 'lateUntil', s.late_until,
      'contributions', count(k.id), 'voices', count(distinct k.author_id),
      'countries', count(distinct p.country) filter (where p.country not in ('XX', 'ZZ')),
      'languages', coalesce((select json_agg(language order by times desc, language) from (
        select l.language, count(*) as times from contribution l join thread u on u.id = l.thread_id
        where u.session_id = s.id and l.number is not null and l.withdrawn_at is null group by l.language) spoken), '[]')) as json
    from conference c join session s on s.conference_id = c.id
      left join thread t on t.session_id = s.id
      left join contribution k on k.thread_id = t.id and k.number is not null and k.withdrawn_at is null
      left join participant p on p.id = k.author_id
    where c.slug = ${slug} and s.position = ${position} group by c.id, s.id`,
  )
}
