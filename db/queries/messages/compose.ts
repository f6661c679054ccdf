import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { DueBy, Occasion } from '@/lib/outcomes/view'
import type { Doc } from '@/lib/text/document'
import type { InLocales, Locale } from '@/lib/text/locales'
import type { BoxTexts } from '../threads'
import { plainShown, readJson, relayName } from '../views'
import { due, isPosted } from './view'

/** A contribution in the list from which one cites. */
export interface CitableLine {
  id: string
  number: number
  thread: number
  shownAs: string
  relayedBy: string | null
  language: string
  begins: string
  publishedAt: string
}

/** More than a moderator has in mind; what is older is cited by typing its number. */
const MOST_LINES = 300

/** What can be cited of a session, newest last: found thread by thread, so that a large conference is not read through. */
export const citableIn = (sessionId: SQL) => sql`coalesce((
  select json_agg(line order by number) from (
    select k.number, json_build_object('id', k.id, 'number', k.number, 'thread', t.position, 'shownAs', p.name,
      'relayedBy', ${relayName}, 'language', k.language, 'publishedAt', k.published_at,
      'begins', coalesce(k.title, left(split_part(${plainShown}, E'\\n', 1), 200))) as line
    from thread t cross join lateral (select * from contribution n where n.thread_id = t.id and n.number is not null
        and n.withdrawn_at is null order by n.number desc limit ${MOST_LINES}) k
      join participant p on p.id = k.author_id left join participant y on y.id = p.relayed_by_id
    where t.session_id = ${sessionId} order by k.number desc limit ${MOST_LINES}) lines), '[]')`

export interface Composing {
  now: string
  conferenceId: string
  slug: string
  session: BoxTexts & { id: string; position: number; title: InLocales }
  threads: { id: string; position: number; title: InLocales }[]
  lines: CitableLine[]
  message: {
    id: string
    threadId: string | null
    occasion: Occasion
    docs: Partial<Record<Locale, Doc>>
    dueBy: DueBy
    dueAt: string
    revision: number
    posted: boolean
    withdrawn: boolean
  } | null
}

/** Everything beside the place where a message is written: a new one in a session, or one that waits for its time. */
export function readComposing(db: Db, asked: { slug: string; position: number } | { slug: string; messageId: string }) {
  const which = 'position' in asked ? sql`s.position = ${asked.position}` : sql`s.id = m.session_id`
  return readJson<Composing>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug,
      'session', json_build_object('id', s.id, 'position', s.position, 'title', s.title, 'opensAt', s.opens_at,
        'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at, 'archivedAt', c.archived_at),
      'threads', coalesce((select json_agg(json_build_object('id', t.id, 'position', t.position,
        'title', coalesce(t.title, q.text)) order by t.position)
        from thread t left join question q on q.id = t.question_id
        where t.session_id = s.id and t.merged_into_id is null), '[]'),
      'lines', ${citableIn(sql`s.id`)},
      'message', case when m.id is not null then json_build_object('id', m.id, 'threadId', m.thread_id,
        'occasion', m.occasion, 'docs', m.docs, 'dueBy', m.due_by, 'dueAt', ${due}, 'revision', m.revision,
        'posted', ${isPosted}, 'withdrawn', m.withdrawn_at is not null) end) as json
    from conference c left join desk_message m on m.conference_id = c.id
        and m.id = ${'messageId' in asked ? asked.messageId : null}::uuid
      join session s on s.conference_id = c.id and ${which} left join session b on b.id = m.session_id
    where c.slug = ${asked.slug}`,
  )
}
