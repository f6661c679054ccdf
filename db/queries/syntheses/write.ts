import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { statement, statementRevision, synthesis } from '@/db/schema'
import type { Evidence, StatementKind } from '@/lib/outcomes/view'
import type { InLocales } from '@/lib/text/locales'
import type { BoxTexts } from '../threads'
import { readJson } from '../views'

export interface SessionToSum extends BoxTexts {
  id: string
  conferenceId: string
  slug: string
  conferenceTitle: InLocales
  position: number
  threadIds: string[]
}

export function sessionToSum(tx: Tx, sessionId: string): Promise<SessionToSum | undefined> {
  return readJson<SessionToSum>(
    tx,
    sql`
    select json_build_object('id', s.id, 'conferenceId', s.conference_id, 'slug', c.slug, 'conferenceTitle', c.title, 'position', s.position,
      'opensAt', s.opens_at, 'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at,
      'archivedAt', c.archived_at,
      'threadIds', coalesce((select json_agg(t.id order by t.position) from thread t where t.session_id = s.id), '[]'))
      as json
    from session s join conference c on c.id = s.conference_id where s.id = ${sessionId}`,
  )
}

/** Begins a session's synthesis, or marks that it has changed; held from here on, so that changes come one after the other. */
export async function touchSynthesis(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx
    .insert(synthesis)
    .values({ sessionId, revision: 1, begunAt: now })
    .onConflictDoUpdate({ target: synthesis.sessionId, set: { revision: sql`${synthesis.revision} + 1` } })
}

export interface HeldStatement {
  id: string
  sessionId: string
  kind: StatementKind
  texts: InLocales
  cites: string[]
  revision: number
  by: string
  changedAt: string
  dropped: boolean
}

export function holdStatement(tx: Tx, id: string): Promise<HeldStatement | undefined> {
  return readJson<HeldStatement>(
    tx,
    sql`
    select json_build_object('id', x.id, 'sessionId', x.session_id, 'kind', x.kind, 'texts', x.texts, 'cites', x.cites,
      'revision', x.revision, 'by', p.name, 'changedAt', x.changed_at, 'dropped', x.dropped_at is not null) as json
    from statement x join participant p on p.id = x.by_id where x.id = ${id} for update of x`,
  )
}

export async function statementAt(tx: Tx, { id, revision }: { id: string; revision: number }) {
  const of = and(eq(statementRevision.statementId, id), eq(statementRevision.revision, revision))
  const [row] = await tx.select().from(statementRevision).where(of)
  return row
}

interface Written {
  kind: StatementKind
  texts: InLocales
  cites: string[]
  byId: string
  at: Date
}

const keepRevision = (tx: Tx, statementId: string, { revision, ...written }: Written & { revision: number }) =>
  tx.insert(statementRevision).values({ statementId, revision, ...written })

export async function insertStatement(tx: Tx, sessionId: string, written: Written): Promise<string> {
  const { at, ...values } = written
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from statement where session_id = ${sessionId})`
  const [row] = await tx
    .insert(statement)
    .values({ ...values, sessionId, position, changedAt: at })
    .returning({ id: statement.id })
  if (!row) throw new Error('a statement was not inserted')
  await keepRevision(tx, row.id, { ...written, revision: 1 })
  return row.id
}

export async function rewriteStatement(tx: Tx, id: string, written: Written & { revision: number }): Promise<void> {
  const { at, ...values } = written
  await tx
    .update(statement)
    .set({ ...values, changedAt: at })
    .where(eq(statement.id, id))
  await keepRevision(tx, id, written)
}

export async function dropStatement(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(statement).set({ droppedAt: now }).where(eq(statement.id, id))
}

/** Its neighbours of the same kind, in the order in which they are read. */
export async function placesBeside(tx: Tx, id: string): Promise<{ up: string | null; down: string | null }> {
  const beside = await readJson<{ up: string | null; down: string | null }>(
    tx,
    sql`
    select json_build_object('up', o.up, 'down', o.down) as json
    from (select x.id, lag(x.id) over w as up, lead(x.id) over w as down
      from statement x join statement own on own.id = ${id} and own.session_id = x.session_id and own.kind = x.kind
      where x.dropped_at is null window w as (order by x.position, x.id)) o where o.id = ${id}`,
  )
  return beside ?? { up: null, down: null }
}

/** Each stands where the other stood; held by whoever changes the synthesis. */
export async function swapPlaces(tx: Tx, one: string, other: string): Promise<void> {
  await tx.execute(sql`
    update statement x set position = y.position from statement y
    where (x.id, y.id) in ((${one}::uuid, ${other}::uuid), (${other}::uuid, ${one}::uuid))`)
}

/** The published contributions with these numbers; those withdrawn since are said to be. */
export async function evidenceIn(tx: Tx, { conferenceId, numbers }: { conferenceId: string; numbers: number[] }) {
  const found = await readJson<(Evidence & { withdrawn: boolean })[]>(
    tx,
    sql`
    select json_agg(json_build_object('id', k.id, 'number', k.number, 'withdrawn', k.withdrawn_at is not null)
      order by k.number) as json
    from contribution k where k.conference_id = ${conferenceId}
      and k.number in (select value::int from json_array_elements_text(${JSON.stringify(numbers)}::json))`,
  )
  return found ?? []
}
