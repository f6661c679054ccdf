import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { newestConference, readJson } from '../views'
import { type OwnProposal, ownProposals } from './own-proposals'

interface Seen {
  participantId: string
  conferenceId: string
  numbers: number[]
}

/**
 * Adds to what somebody has read. With each number goes all that lies between it and the thread's previous one, where
 * no other number of the thread is or will be: so a thread read to its end is one stretch, however long. Adding to a
 * set can only move a mark on, whichever device comes first; the rows are taken in one order, so that two do not wait
 * for each other in a ring.
 */
export async function addToMarks(tx: Tx, { participantId, conferenceId, numbers }: Seen): Promise<void> {
  await tx.execute(sql`
    insert into reading_mark as m (participant_id, thread_id, read)
    select ${participantId}::uuid, k.thread_id, range_agg(int4range(coalesce(before.number, 0) + 1, k.number + 1))
    from contribution k left join lateral (
      select e.number from contribution e where e.thread_id = k.thread_id and e.number < k.number
      order by e.number desc limit 1) before on true
    where k.conference_id = ${conferenceId}
      and k.number in (select json_array_elements_text(${JSON.stringify(numbers)}::json)::int)
    group by k.thread_id order by k.thread_id
    on conflict (participant_id, thread_id) do update set read = m.read + excluded.read`)
}

/** More than these are not counted: «99 and more» is all that a reader needs to know, and all that a page may cost. */
const MOST_COUNTED = 99

/**
 * How many of a thread somebody has not read: `t` thread, `p` participant, `m` their mark, if any. Only the stretches
 * that are missing are looked at, each walked along the index from its place to the next: as places and not as a range
 * of numbers, which the planner takes for a handful and would fetch and sort. What one wrote oneself is not news, nor
 * what was withdrawn.
 */
export const unreadCount: SQL = sql`(select count(*) from (
  select from unnest('{[1,)}'::int4multirange - coalesce(m.read, '{}')) missing (numbers) cross join lateral (
    select from contribution n
    where (n.thread_id, n.number) >= (t.id, lower(missing.numbers))
      and (n.thread_id, n.number) < (t.id, coalesce(upper(missing.numbers), 2147483647))
      and n.number is not null and n.withdrawn_at is null and n.author_id <> p.id
    order by n.thread_id, n.number limit ${MOST_COUNTED + 1}) one limit ${MOST_COUNTED + 1}) unread)`

interface Whose {
  slug: string | undefined
  personId: string
  /** Of one session only. */
  session?: number
}

export interface OwnReading {
  participantId: string
  /** The last number of their own stream. */
  heardTo: number
  /** By thread, how many are unread. */
  unread: Record<string, number>
  /** What they proposed in the one session that was asked for. */
  proposals: OwnProposal[]
}

/** What of a conference, or of one of its sessions, somebody who takes part in it has not read. */
export function ownReading(db: Db, { slug, personId, session }: Whose): Promise<OwnReading | undefined> {
  const which = slug === undefined ? newestConference : sql`where c.slug = ${slug}`
  const within =
    session === undefined
      ? sql``
      : sql`and t.session_id = (select s.id from session s where s.conference_id = h.id and s.position = ${session})`
  return readJson<OwnReading>(
    db,
    sql`
    with here as (select c.id from conference c ${which})
    select json_build_object('participantId', p.id,
      'heardTo', coalesce((select last_number from stream where name = 'person:' || p.id), 0),
      'unread', coalesce((select json_object_agg(t.id, ${unreadCount})
        from thread t left join reading_mark m on m.thread_id = t.id and m.participant_id = p.id
        where t.conference_id = h.id ${within}), '{}'),
      'proposals', coalesce(${session === undefined ? sql`null` : ownProposals(session)}, '[]')) as json
    from here h join participant p on p.conference_id = h.id
    where p.person_id = ${personId}`,
  )
}

interface InThread {
  slug: string
  position: number
  personId: string | null
}

/**
 * The number of the first in reading order that somebody has not read, if there is one. It is walked to over what they
 * have read, so it is asked only when they follow the link; `offset 0`, or the planner would sort the whole instead.
 */
export function firstUnread(db: Db, { slug, position, personId }: InThread) {
  return readJson<{ conferenceId: string; number: number | null }>(
    db,
    sql`
    with here as (
      select coalesce(t.merged_into_id, t.id) as id, c.id as conference_id, p.id as participant_id,
        coalesce((select m.read from reading_mark m where m.thread_id = coalesce(t.merged_into_id, t.id) and m.participant_id = p.id), '{}') as read
      from conference c join thread t on t.conference_id = c.id
        left join participant p on p.conference_id = c.id and p.person_id = ${personId}
      where c.slug = ${slug} and t.position = ${position}
    )
    select json_build_object('conferenceId', h.conference_id, 'number', (
      select k.number from (
        select number, withdrawn_at, author_id from contribution where thread_id = h.id and number is not null
        order by root_number, number offset 0) k
      where k.withdrawn_at is null and not h.read @> k.number and k.author_id is distinct from h.participant_id
      limit 1)) as json
    from here h`,
  )
}
