import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { promise } from '@/db/schema'
import type { InLocales } from '@/lib/text/locales'
import { type WaitingBeside, waitingBeside } from '../desk/waiting'
import { readJson } from '../views'

export interface PromiseView {
  id: string
  who: string
  about: string
  dueOn: string
  /** Of the contribution that keeps it: the first that its author published there since, or the one the desk named. */
  number: number | null
  letGoAt: string | null
  by: string
  /** Who that is here, where they can be written to. */
  writeTo: string | null
  session: { position: number; title: InLocales }
  question: InLocales | null
}

/** What keeps promise `v` of participant `p`: published since under its question, or in its session where it has none. */
const keeping = sql`coalesce((select number from contribution where id = v.kept_by_id and withdrawn_at is null), (
  select min(k.number) from contribution k join thread t on t.id = k.thread_id
  where k.author_id in (select p.id union all select w.id from participant w where w.relayed_by_id = p.id)
    and k.number is not null and k.withdrawn_at is null and k.published_at >= v.at
    and t.session_id = v.session_id and (v.question_id is null or t.question_id = v.question_id)))`

const promises = sql`coalesce((select json_agg(json_build_object('id', v.id, 'who', v.who, 'about', v.about, 'dueOn', v.due_on,
  'number', ${keeping}, 'letGoAt', v.let_go_at, 'by', b.name,
  'writeTo', case when p.person_id is not null then p.id end,
  'session', json_build_object('position', s.position, 'title', s.title), 'question', q.text) order by v.due_on, v.id)
  from promise v join session s on s.id = v.session_id join participant b on b.id = v.by_id
    left join question q on q.id = v.question_id left join participant p on p.id = v.participant_id
  where v.conference_id = c.id), '[]')`

export interface Promises {
  conferenceId: string
  slug: string
  title: InLocales
  /** The day it is in Rome. */
  today: string
  waitingBeside: WaitingBeside
  sessions: { id: string; position: number; title: InLocales; questions: { id: string; text: InLocales }[] }[]
  promises: PromiseView[]
}

const today = sql`(diwan_now() at time zone 'Europe/Rome')::date`

/** Who has promised what, by the day it is due, and where there is something to promise. */
export function readPromises(db: Db | Tx, which: { slug: string } | { conferenceId: string }) {
  const here = 'slug' in which ? sql`c.slug = ${which.slug}` : sql`c.id = ${which.conferenceId}`
  return readJson<Promises>(
    db,
    sql`
    select json_build_object('conferenceId', c.id, 'slug', c.slug, 'title', c.title, 'today', ${today},
      'waitingBeside', ${waitingBeside}, 'promises', ${promises},
      'sessions', coalesce((select json_agg(json_build_object('id', s.id, 'position', s.position, 'title', s.title,
        'questions', coalesce((select json_agg(json_build_object('id', q.id, 'text', q.text) order by q.position)
          from question q where q.session_id = s.id), '[]')) order by s.position)
        from session s where s.conference_id = c.id), '[]')) as json
    from conference c where ${here}`,
  )
}

export interface PromisePlace {
  conferenceId: string
  sessionId: string
  questionId: string | null
  today: string
}

/** What a promise is for, by the id of a question or of a session. */
export function promisePlace(tx: Tx, placeId: string): Promise<PromisePlace | undefined> {
  return readJson<PromisePlace>(
    tx,
    sql`
    select json_build_object('conferenceId', s.conference_id, 'sessionId', s.id, 'questionId', q.id, 'today', ${today}) as json
    from session s left join question q on q.session_id = s.id and q.id = ${placeId}
    where s.id = ${placeId} or q.id = ${placeId}`,
  )
}

/** Who is shown by this name here; nobody where that may be two. */
export async function shownBy(tx: Tx, { conferenceId, name }: { conferenceId: string; name: string }) {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from participant where conference_id = ${conferenceId} and diwan_fold(name) = diwan_fold(${name}) limit 2`)
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

export async function insertPromise(tx: Tx, made: typeof promise.$inferInsert): Promise<string> {
  const [row] = await tx.insert(promise).values(made).returning({ id: promise.id })
  if (!row) throw new Error('a promise was not inserted')
  return row.id
}

export function holdPromise(tx: Tx, promiseId: string) {
  return readJson<{ id: string; conferenceId: string; letGoAt: string | null; keptById: string | null }>(
    tx,
    sql`select json_build_object('id', id, 'conferenceId', conference_id, 'letGoAt', let_go_at, 'keptById', kept_by_id) as json
      from promise where id = ${promiseId} for update`,
  )
}

export async function setPromise(tx: Tx, promiseId: string, set: Partial<typeof promise.$inferInsert>): Promise<void> {
  await tx.update(promise).set(set).where(eq(promise.id, promiseId))
}

/** A published contribution by its number, which anybody may read. */
export async function publishedBy(tx: Tx, { conferenceId, number }: { conferenceId: string; number: number }) {
  const [row] = await tx.execute<{ id: string }>(sql`
    select id from contribution where conference_id = ${conferenceId} and number = ${number} and withdrawn_at is null`)
  return row?.id
}
