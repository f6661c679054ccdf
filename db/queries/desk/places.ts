import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { recount } from '../reading/voices'

type Somewhere = { threadId: string } | { contributionId: string } | { sessionId: string } | { proposalId: string }

function conferenceOf(where: Somewhere): SQL {
  if ('threadId' in where) return sql`thread where id = ${where.threadId}`
  if ('contributionId' in where) return sql`contribution where id = ${where.contributionId}`
  if ('sessionId' in where) return sql`session where id = ${where.sessionId}`
  return sql`thread_proposal where id = ${where.proposalId}`
}

const lockOf = sql`hashtextextended('places:' || conference_id, 0)`

/**
 * Until this transaction ends, nothing of the conference goes into another thread. Taken before anything is read or held
 * that says where something is: one that waited inside a statement would go on with the place it had read before.
 */
export async function keepPlaces(tx: Tx, where: Somewhere): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${lockOf}) from ${conferenceOf(where)}`)
}

/** Waits for all who rely on where things are, and has them wait: threads are changed by one at a time. */
export async function holdPlaces(tx: Tx, where: Somewhere): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${lockOf}) from ${conferenceOf(where)}`)
}

interface Move {
  fromId: string
  toId: string
}

/**
 * Moves a contribution with all that answers it, published or not, into another thread, where it begins a line of its
 * own. Gives the published numbers that went, none where there is no such number in the thread.
 */
export async function moveLine(tx: Tx, { fromId, toId }: Move, number: number): Promise<number[]> {
  const moved = await tx.execute<{ number: number | null }>(sql`
    with recursive line as (
      select id from contribution where thread_id = ${fromId} and number = ${number}
      union
      select k.id from contribution k join line l on k.reply_to_id = l.id where k.thread_id = ${fromId}
    )
    update contribution k set thread_id = ${toId},
      root_number = case when k.number is not null then ${number}::int end
    from line l where k.id = l.id returning k.number`)
  return moved.flatMap((one) => one.number ?? [])
}

/** Moves all that a thread holds; lines stay lines, since they are known by the numbers of their roots. */
export async function moveAll(tx: Tx, { fromId, toId }: Move): Promise<number[]> {
  const moved = await tx.execute<{ number: number | null }>(
    sql`update contribution set thread_id = ${toId} where thread_id = ${fromId} returning number`,
  )
  return moved.flatMap((one) => one.number ?? [])
}

const numbered = (numbers: number[]): SQL =>
  sql`(select value::int from json_array_elements_text(${JSON.stringify(numbers)}::json))`

/**
 * What belongs to the numbers that went, and goes with them: what each reader has read of them, what somebody has begun
 * in answer, and what is counted of both threads. A mark holds the numbers between those it has read as well, so that
 * what comes in between is taken out of it first.
 */
export async function settleMove(
  tx: Tx,
  move: Move,
  { numbers, whole }: { numbers: number[]; whole: 'whole' | 'part' },
) {
  await moveMarks(tx, move, numbers)
  await moveDrafts(tx, move, whole === 'whole' ? sql`true` : sql`reply_to in ${numbered(numbers)}`)
  const sessions = await tx.execute<{ id: string }>(
    sql`select distinct session_id as id from thread where id in (${move.fromId}, ${move.toId}) order by 1`,
  )
  for (const { id } of sessions) await recount(tx, id)
}

/** The rows are held first, in one order, or what somebody reads meanwhile would be lost. */
async function moveMarks(tx: Tx, { fromId, toId }: Move, numbers: number[]): Promise<void> {
  await tx.execute(sql`select from reading_mark where thread_id in (${fromId}, ${toId})
    order by participant_id, thread_id for update`)
  await tx.execute(sql`
    with gone as (select coalesce(range_agg(int4range(number, number + 1)), '{}') as numbers from ${numbered(numbers)} n (number))
    insert into reading_mark (participant_id, thread_id, read)
    select p.participant_id, ${toId}, coalesce(t.read, '{}') - g.numbers + coalesce(f.read, '{}') * g.numbers
    from (select distinct participant_id from reading_mark where thread_id in (${fromId}, ${toId})) p cross join gone g
      left join reading_mark f on f.participant_id = p.participant_id and f.thread_id = ${fromId}
      left join reading_mark t on t.participant_id = p.participant_id and t.thread_id = ${toId}
    on conflict (participant_id, thread_id) do update set read = excluded.read`)
}

/** Where something was begun in the same place of both, the one is put below the other: no word is lost. */
async function moveDrafts(tx: Tx, { fromId, toId }: Move, which: SQL): Promise<void> {
  await tx.execute(sql`
    with gone as (delete from draft where thread_id = ${fromId} and ${which} returning *)
    insert into draft as d (participant_id, thread_id, reply_to, contribution_key, version, text, title, language, kept_at)
    select participant_id, ${toId}, reply_to, contribution_key, version, text, title, language, kept_at from gone
    on conflict (participant_id, thread_id, reply_to) do update
      set text = concat_ws(E'\\n\\n', nullif(d.text, ''), nullif(excluded.text, '')), version = gen_random_uuid(),
        title = coalesce(d.title, excluded.title), kept_at = greatest(d.kept_at, excluded.kept_at)`)
}
