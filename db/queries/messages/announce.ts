import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { readJson } from '../views'
import { due } from './view'

/** The conferences in which a message has come due that nobody has announced. */
export async function conferencesToAnnounceIn(tx: Tx): Promise<string[]> {
  const ids = await readJson<string[]>(
    tx,
    sql`
    select json_agg(distinct m.conference_id) as json from desk_message m join session b on b.id = m.session_id
    where m.number is null and m.withdrawn_at is null and ${due} <= diwan_now()`,
  )
  return (ids ?? []).toSorted()
}

export interface Announced {
  messageId: string
  number: number
  sessionId: string
  threadId: string | null
}

/**
 * Gives what has come due its number, in the order of its time, and its place: after the last contribution published by
 * then, however late this runs. Under the lock of the conference's row, taken in a statement of its own: whoever waited
 * for it sees what the one before has numbered.
 */
export async function numberMessages(tx: Tx, conferenceId: string): Promise<Announced[]> {
  await tx.execute(sql`select from conference where id = ${conferenceId} for no key update`)
  const numbered = await readJson<Announced[]>(
    tx,
    sql`
    with come as (
      select m.id, ${due} as at, row_number() over (order by ${due}, m.id) as rank
      from desk_message m join session b on b.id = m.session_id
      where m.conference_id = ${conferenceId} and m.number is null and m.withdrawn_at is null and ${due} <= diwan_now()
    ), counted as (
      update conference set last_message = last_message + (select count(*) from come) where id = ${conferenceId}
      returning last_message - (select count(*) from come) as before
    ), numbered as (
      update desk_message m set number = counted.before + come.rank, posted_at = come.at, after_number = coalesce((
        select k.number from contribution k where k.conference_id = ${conferenceId} and k.published_at <= come.at
        order by k.published_at desc, k.number desc limit 1), 0)
      from come, counted where m.id = come.id returning m.id, m.number, m.session_id, m.thread_id
    )
    select json_agg(json_build_object('messageId', id, 'number', number, 'sessionId', session_id,
      'threadId', (select coalesce(t.merged_into_id, t.id) from thread t where t.id = thread_id))
      order by number) as json from numbered`,
  )
  return numbered ?? []
}
