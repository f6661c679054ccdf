import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { DueBy, MessageView, Occasion } from '@/lib/outcomes/view'
import type { InLocales } from '@/lib/text/locales'
import { type WaitingBeside, waitingBeside } from '../desk/waiting'
import { newestConference, readJson } from '../views'
import { due, inOrder, isPosted, messageView } from './view'

/** A message as the desk's own list shows it. */
export interface ListedMessage {
  id: string
  number: number | null
  occasion: Occasion
  session: number
  thread: { position: number; title: InLocales } | null
  plain: InLocales
  dueBy: DueBy
  dueAt: string
  posted: boolean
  withdrawn: boolean
  by: string
}

export interface MessageList {
  now: string
  conferenceId: string
  slug: string
  waitingBeside: WaitingBeside
  heardTo: number
  sessions: { position: number; title: InLocales }[]
  messages: ListedMessage[]
}

/** All messages of a conference, those that wait for their time too; of what was taken back the place alone. */
export function listMessages(db: Db, slug: string): Promise<MessageList | undefined> {
  return readJson<MessageList>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug,
      'waitingBeside', ${waitingBeside},
      'heardTo', coalesce((select last_number from stream where name = 'desk:' || c.id), 0),
      'sessions', coalesce((select json_agg(json_build_object('position', s.position, 'title', s.title)
        order by s.position) from session s where s.conference_id = c.id), '[]'),
      'messages', coalesce((select json_agg(json_build_object('id', m.id, 'number', m.number, 'occasion', m.occasion,
          'session', b.position, 'plain', case when m.withdrawn_at is null then m.plain else '{}'::jsonb end,
          'thread', (select json_build_object('position', t.position, 'title', coalesce(t.title, q.text)) from thread t
            left join question q on q.id = t.question_id where t.id = m.thread_id),
          'dueBy', m.due_by, 'dueAt', coalesce(m.posted_at, ${due}), 'posted', ${isPosted},
          'withdrawn', m.withdrawn_at is not null, 'by', p.name) order by ${inOrder})
        from desk_message m join session b on b.id = m.session_id join participant p on p.id = m.written_by_id
        where m.conference_id = c.id and (m.number is not null or m.withdrawn_at is null)), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}

export interface MessagePage {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  session: { position: number; title: InLocales }
  message: MessageView
  thread: { position: number; title: InLocales } | null
  /** The contribution beside which it stands in its thread, where there is one. */
  beside: number | null
}

/** A posted message by its number, and where it stands; without a slug, in the newest conference. */
export function messageByNumber(db: Db, { slug, number }: { slug?: string | undefined; number: number }) {
  const which = slug === undefined ? newestConference : sql`where c.slug = ${slug}`
  return readJson<MessagePage>(
    db,
    sql`
    with here as (select c.* from conference c ${which})
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'session', json_build_object('position', b.position, 'title', b.title), 'message', ${messageView},
      'thread', case when t.id is not null then json_build_object('position', t.position, 'title', coalesce(t.title, q.text)) end,
      'beside', coalesce(
        (select min(k.number) from contribution k where k.thread_id = t.id and k.root_number > m.after_number and k.number = k.root_number),
        (select max(k.number) from contribution k where k.thread_id = t.id))) as json
    from here c join desk_message m on m.conference_id = c.id join session b on b.id = m.session_id
      left join thread o on o.id = m.thread_id left join thread t on t.id = coalesce(o.merged_into_id, o.id)
      left join question q on q.id = t.question_id
    where m.number = ${number}`,
  )
}

/** What a session's page shows of its messages: those for the whole of it in full, the others as where they stand. */
export const messagesOfSession = sql`coalesce((
  select json_agg(json_build_object('view', ${messageView}, 'thread', (select t.position from thread o
      join thread t on t.id = coalesce(o.merged_into_id, o.id) where o.id = m.thread_id))
    order by ${inOrder}) from desk_message m join session b on b.id = m.session_id
  where m.session_id = s.id and ${isPosted}), '[]')`
