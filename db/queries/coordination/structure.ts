import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { conference, participant, question, session, thread } from '@/db/schema'
import type { InLocales, Locale } from '@/lib/text/locales'
import { waiting } from '../desk/waiting'
import type { BoxTexts } from '../threads'
import { readJson, registered } from '../views'

/** Undefined when another conference has this address. */
export async function insertConference(
  tx: Tx,
  values: Pick<typeof conference.$inferInsert, 'slug' | 'title' | 'welcome' | 'rules' | 'sandboxedAt' | 'createdAt'>,
): Promise<string | undefined> {
  const [row] = await tx.insert(conference).values(values).onConflictDoNothing().returning({ id: conference.id })
  return row?.id
}

export async function insertCoordinator(tx: Tx, values: Omit<typeof participant.$inferInsert, 'role'>): Promise<void> {
  await tx.insert(participant).values({ ...values, role: 'coordinator' })
}

/** What something is added to; the session is empty for the conference itself. */
export interface HeldStructure {
  conferenceId: string
  sessionId: string | null
}

/** The conference's row, held: what is added to it takes the next place, and two never take the same. */
export function holdStructure(tx: Tx, where: { conferenceId: string } | { sessionId: string }) {
  const sessionId = 'sessionId' in where ? where.sessionId : null
  const here =
    'sessionId' in where
      ? sql`c.id = (select conference_id from session where id = ${where.sessionId})`
      : sql`c.id = ${where.conferenceId}`
  return readJson<HeldStructure>(
    tx,
    sql`select json_build_object('conferenceId', c.id, 'sessionId', ${sessionId}::uuid) as json
      from conference c where ${here} for no key update`,
  )
}

interface Counts {
  sessions: number
  questions: number
  threads: number
}

/** How many there are of each; asked after the row is held, or it would not see what the one before has added. */
export async function countStructure(tx: Tx, { conferenceId, sessionId }: HeldStructure): Promise<Counts> {
  const counts = await readJson<Counts>(
    tx,
    sql`select json_build_object(
      'sessions', (select count(*) from session where conference_id = ${conferenceId}),
      'questions', (select count(*) from question where session_id = ${sessionId}::uuid),
      'threads', (select count(*) from thread where conference_id = ${conferenceId})) as json`,
  )
  return counts ?? { sessions: 0, questions: 0, threads: 0 }
}

export async function insertSession(tx: Tx, values: typeof session.$inferInsert): Promise<string> {
  const [row] = await tx.insert(session).values(values).returning({ id: session.id })
  if (!row) throw new Error('a session was not inserted')
  return row.id
}

export async function insertQuestion(tx: Tx, values: typeof question.$inferInsert): Promise<string> {
  const [row] = await tx.insert(question).values(values).returning({ id: question.id })
  if (!row) throw new Error('a question was not inserted')
  return row.id
}

export async function insertThread(tx: Tx, values: typeof thread.$inferInsert): Promise<void> {
  await tx.insert(thread).values(values)
}

interface Box {
  opensAt: Date
  closesAt: Date
  lateUntil: Date
}

export async function moveBox(tx: Tx, sessionId: string, { opensAt, closesAt, lateUntil }: Box): Promise<void> {
  await tx.execute(sql`
    update session set opens_at = ${opensAt.toISOString()}::timestamptz,
      closes_at = ${closesAt.toISOString()}::timestamptz, late_until = ${lateUntil.toISOString()}::timestamptz
    where id = ${sessionId}`)
}

export interface Structure {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  welcome: InLocales
  rules: Partial<Record<Locale, string[]>>
  /** To try everything in. */
  sandbox: boolean
  registered: number
  waiting: number
  sessions: (BoxTexts & {
    id: string
    position: number
    title: InLocales
    note: InLocales
    proposalsSince: string | null
    questions: { id: string; position: number; text: InLocales }[]
    /** Those that are no question's own. */
    threads: { id: string; position: number; title: InLocales }[]
  })[]
}

/** Everything the organisers have written for a conference. */
export function readStructure(db: Db | Tx, slug: string): Promise<Structure | undefined> {
  return readJson<Structure>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'welcome', c.welcome, 'rules', c.rules,
      'sandbox', c.sandboxed_at is not null, 'registered', ${registered},
      'waiting', (select count(*) from contribution k where k.conference_id = c.id and ${waiting}),
      'sessions', coalesce((select json_agg(json_build_object('id', s.id, 'position', s.position, 'title', s.title,
        'note', s.note, 'proposalsSince', s.proposals_since, 'opensAt', s.opens_at, 'closesAt', s.closes_at, 'lateUntil', s.late_until,
        'synthesisedAt', s.synthesised_at, 'archivedAt', c.archived_at,
        'questions', coalesce((select json_agg(json_build_object('id', q.id, 'position', q.position, 'text', q.text)
          order by q.position) from question q where q.session_id = s.id), '[]'),
        'threads', coalesce((select json_agg(json_build_object('id', t.id, 'position', t.position, 'title', t.title)
          order by t.position) from thread t where t.session_id = s.id and t.title is not null
            and t.merged_into_id is null), '[]'))
        order by s.position) from session s where s.conference_id = c.id), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}

export interface OwnConference {
  slug: string
  title: InLocales
  sessions: number
  registered: number
  archived: boolean
}

/** The conferences somebody coordinates, newest first. */
export async function coordinatedBy(db: Db, personId: string): Promise<OwnConference[]> {
  const rows = await readJson<OwnConference[]>(
    db,
    sql`
    select json_agg(json_build_object('slug', c.slug, 'title', c.title, 'archived', c.archived_at is not null,
      'sessions', (select count(*) from session where conference_id = c.id),
      'registered', ${registered}) order by c.created_at desc) as json
    from conference c join participant p on p.conference_id = c.id
    where p.person_id = ${personId} and p.role = 'coordinator'`,
  )
  return rows ?? []
}

/** How somebody was last shown anywhere, to begin from where they take a part in something new. */
export function lastShownAs(db: Db | Tx, personId: string) {
  return readJson<{ name: string; country: string; zone: string }>(
    db,
    sql`select json_build_object('name', name, 'country', country, 'zone', zone) as json from participant
      where person_id = ${personId} order by registered_at desc limit 1`,
  )
}
