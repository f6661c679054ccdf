import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Role } from '@/lib/caller'
import type { Rhythm } from '@/lib/people/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import { readJson } from '../views'

export interface ConferenceWrittenTo {
  conferenceId: string
  slug: string
  title: InLocales
}

/** A conference that takes mails; a sandbox takes none, since in it nothing is sent to anybody. */
export function conferenceBySlug(db: Db, slug: string): Promise<ConferenceWrittenTo | undefined> {
  return readJson(
    db,
    sql`select json_build_object('conferenceId', id, 'slug', slug, 'title', title) as json from conference
      where slug = ${slug} and sandboxed_at is null`,
  )
}

export const conferenceById = (db: Db, id: string): Promise<ConferenceWrittenTo | undefined> =>
  readJson(
    db,
    sql`select json_build_object('conferenceId', id, 'slug', slug, 'title', title) as json from conference where id = ${id}`,
  )

export interface ThreadWrittenTo {
  threadId: string
  position: number
  title: InLocales
  session: { position: number; title: InLocales }
}

type Which = { conferenceId: string } & ({ session: number } | { thread: number } | { answers: number })

/** The thread that is meant; of a session the first that is open; or where the contribution of this number is. */
export function threadWrittenTo(db: Db, which: Which): Promise<ThreadWrittenTo | undefined> {
  const meant =
    'session' in which
      ? sql`s.position = ${which.session}`
      : 'thread' in which
        ? sql`t.position = ${which.thread}`
        : sql`t.id = (select thread_id from contribution where conference_id = ${which.conferenceId} and number = ${which.answers})`
  return readJson(
    db,
    sql`
    select json_build_object('threadId', t.id, 'position', t.position, 'title', coalesce(t.title, q.text),
      'session', json_build_object('position', s.position, 'title', s.title)) as json
    from thread t join session s on s.id = t.session_id left join question q on q.id = t.question_id
    where t.conference_id = ${which.conferenceId} and ${meant}
    order by t.closed_at is not null, t.position limit 1`,
  )
}

/** Whoever a mail of ours went to, or whose text it is about. */
export interface Correspondent {
  participantId: string
  conferenceId: string
  slug: string
  title: InLocales
  address: string
  locale: Locale
  rhythm: Rhythm
  role: Role
}

const correspondent = sql`json_build_object('participantId', p.id, 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
  'address', n.email, 'locale', p.language, 'rhythm', p.rhythm, 'role', p.role)`
const from = sql`from participant p join conference c on c.id = p.conference_id join person n on n.id = p.person_id`

export const correspondentById = (db: Db, participantId: string): Promise<Correspondent | undefined> =>
  readJson(db, sql`select ${correspondent} as json ${from} where p.id = ${participantId}`)

export const correspondentOfText = (db: Db, contributionId: string): Promise<Correspondent | undefined> =>
  readJson(
    db,
    sql`select ${correspondent} as json ${from} where p.id = (select coalesce(a.relayed_by_id, a.id)
      from contribution k join participant a on a.id = k.author_id where k.id = ${contributionId})`,
  )

export const correspondentIn = (
  db: Db,
  { conferenceId, address }: { conferenceId: string; address: string },
): Promise<Correspondent | undefined> =>
  readJson(db, sql`select ${correspondent} as json ${from} where c.id = ${conferenceId} and n.email = ${address}`)

export interface Writable {
  position: number
  title: InLocales
  closesAt: string
}

/** The sessions that can be written in now. */
export async function sessionsOpen(db: Db, conferenceId: string): Promise<Writable[]> {
  const open = await readJson<Writable[]>(
    db,
    sql`
    select json_agg(json_build_object('position', position, 'title', title, 'closesAt', closes_at) order by position) as json
    from session where conference_id = ${conferenceId} and opens_at <= diwan_now() and late_until > diwan_now()`,
  )
  return open ?? []
}
