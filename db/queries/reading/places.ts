import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Place } from '@/lib/contributions/view'
import { newestConference, readJson } from '../views'

/** Where a contribution is to be read: its thread, and a place in it to read on from. */
export interface Found {
  conferenceId: string
  slug: string
  position: number
  number: number
  after: Place | null
}

interface Search {
  /** `here`: the conference, with its id and slug. */
  here: SQL
  /** `k` contribution, `t` its thread. */
  which: SQL
  limit: number
}

/**
 * With less than a page before it the place is the beginning, otherwise half a page above it: counting from the
 * beginning would take longer with every contribution.
 */
function placeOf(db: Db, { here, which, limit }: Search) {
  return readJson<Found>(
    db,
    sql`
    with here as (${here}), found as (
      select k.thread_id, k.root_number, k.number, t.position
      from contribution k join thread t on t.id = k.thread_id
      where k.number is not null and ${which} limit 1
    ), above as (
      select e.root_number, e.number from contribution e
      where e.thread_id = (select thread_id from found) and e.number is not null
        and (e.root_number, e.number) < ((select root_number from found), (select number from found))
      order by e.root_number desc, e.number desc limit ${limit}
    )
    select json_build_object('conferenceId', h.id, 'slug', h.slug, 'position', f.position, 'number', f.number, 'after',
      case when (select count(*) from above) = ${limit} then (
        select json_build_object('root', root_number, 'number', number) from above
        order by root_number desc, number desc offset ${limit / 2} limit 1) end) as json
    from here h, found f`,
  )
}

interface OfNumber {
  slug: string | undefined
  number: number
  limit: number
}

/** Where a number is. Without a slug, in the newest conference. */
export function placeOfNumber(db: Db, { slug, number, limit }: OfNumber) {
  const named = slug === undefined ? newestConference : sql`where c.slug = ${slug}`
  const here = sql`select c.id, c.slug from conference c ${named}`
  return placeOf(db, { here, which: sql`k.conference_id = (select id from here) and k.number = ${number}`, limit })
}

interface OfDay {
  slug: string
  position: number
  /** `2026-11-20`, as it begins in the zone (IANA). */
  day: string
  zone: string
  limit: number
}

/** Where the first is that was published in a thread on a day or after it. */
export function placeOfDay(db: Db, { slug, position, day, zone, limit }: OfDay) {
  const here = sql`select c.id, c.slug, coalesce(t.merged_into_id, t.id) as thread_id
    from conference c join thread t on t.conference_id = c.id
    where c.slug = ${slug} and t.position = ${position}`
  const which = sql`k.thread_id = (select thread_id from here)
    and k.published_at >= ${day}::timestamp at time zone ${zone} order by k.published_at, k.number`
  return placeOf(db, { here, which, limit })
}
