import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { Known } from '@/lib/text/citing/references'
import type { InLocales } from '@/lib/text/locales'
import { plainShown, readJson, relayName } from '../views'

interface Wanted {
  conferenceId: string
  threadId: string
  numbers: number[]
  /** The text that may call somebody by name; empty where it does not. */
  plain: string
}

/** Which of these numbers can be read in the conference. */
export async function numbersKnown(tx: Tx, { conferenceId, numbers }: Pick<Wanted, 'conferenceId' | 'numbers'>) {
  const known = await readJson<Known['cited']>(
    tx,
    sql`
    select json_agg(json_build_object('number', k.number, 'id', k.id) order by k.number) as json from contribution k
    where k.conference_id = ${conferenceId} and k.withdrawn_at is null
      and k.number in (select value::int from json_array_elements_text(${JSON.stringify(numbers)}::json))`,
  )
  return known ?? []
}

/** Which of these numbers can be read in the conference, and whom that can be read in the thread the text calls. */
export async function knownIn(tx: Tx, { conferenceId, threadId, numbers, plain }: Wanted): Promise<Known> {
  const known = await readJson<Known>(
    tx,
    sql`
    select json_build_object(
      'cited', coalesce((select json_agg(json_build_object('number', k.number, 'id', k.id)) from contribution k
        where k.conference_id = ${conferenceId} and k.withdrawn_at is null
          and k.number in (select value::int from json_array_elements_text(${JSON.stringify(numbers)}::json))), '[]'),
      'people', coalesce((select json_agg(json_build_object('name', p.name, 'id', p.id)) from participant p
        where p.conference_id = ${conferenceId} and p.name <> '' and strpos(${plain}, '@' || p.name) > 0
          and exists (select from contribution k where k.author_id = p.id and k.thread_id = ${threadId}
            and k.number is not null and k.withdrawn_at is null)), '[]')) as json`,
  )
  return known ?? { cited: [], people: [] }
}

const NAMED = 12

/** The numbers of those that cite a contribution and can be read: `CitedIn`. */
export const citedIn = (id: SQL) => sql`(
  select json_build_object('more', count(*) > ${NAMED}::int,
    'numbers', coalesce(json_agg(z.number order by z.number) filter (where z.place <= ${NAMED}::int), '[]'))
  from (select number, row_number() over (order by number) as place from contribution
    where cites <> '{}' and cites @> array[${id}] and number is not null and withdrawn_at is null
    order by number limit ${NAMED + 1}::int) z)`

/**
 * Whom a contribution concerns that has just been published, without its author: each is told once, as the nearer of the
 * two, and of a correction only if what was published before did not concern them. For somebody relayed, their relay is told.
 */
export async function calledBy(tx: Tx, contributionId: string): Promise<{ cited: string[]; mentioned: string[] }> {
  const called = await readJson<{ cited: string[]; mentioned: string[] }>(
    tx,
    sql`
    with k as (
      select k.*, coalesce(w.relayed_by_id, w.id) as by_id
      from contribution k join participant w on w.id = k.author_id where k.id = ${contributionId}
    ), before as (
      select v.cites, v.mentions from revision v join k on v.contribution_id = k.id
      where v.published_at is not null and v.revision < k.revision
    ), mentioned as (
      select distinct coalesce(p.relayed_by_id, p.id) as id from k join participant p on p.id = any(k.mentions)
      where coalesce(p.relayed_by_id, p.id) <> k.by_id and not exists (select from before v where p.id = any(v.mentions))
    ), cited as (
      select distinct coalesce(p.relayed_by_id, p.id) as id from k join contribution c on c.id = any(k.cites)
        join participant p on p.id = c.author_id
      where c.withdrawn_at is null and coalesce(p.relayed_by_id, p.id) <> k.by_id and p.id <> all(k.mentions)
        and not exists (select from before v where c.id = any(v.cites))
    )
    select json_build_object('mentioned', coalesce((select json_agg(id) from mentioned), '[]'),
      'cited', coalesce((select json_agg(id) from cited where id not in (select id from mentioned)), '[]')) as json`,
  )
  return called ?? { cited: [], mentioned: [] }
}

export interface CitedRow {
  conferenceId: string
  number: number
  withdrawn: boolean
  shownAs: string
  /** By which association, where somebody was written for. */
  relayedBy: string | null
  language: string
  /** Its title, or how it begins. */
  begins: string
  session: { position: number; title: InLocales }
}

/** A published contribution as its citation shows it; of what was withdrawn nothing but its place. */
export function citedRow(db: Db, { slug, number }: { slug: string; number: number }): Promise<CitedRow | undefined> {
  return readJson<CitedRow>(
    db,
    sql`
    select json_build_object('conferenceId', c.id, 'number', k.number, 'withdrawn', k.withdrawn_at is not null,
      'shownAs', case when k.withdrawn_at is null then p.name else '' end,
      'relayedBy', case when k.withdrawn_at is null then ${relayName} end, 'language', k.language,
      'begins', case when k.withdrawn_at is null then coalesce(k.title, left(${plainShown}, 400)) else '' end,
      'session', json_build_object('position', s.position, 'title', s.title)) as json
    from conference c join contribution k on k.conference_id = c.id join participant p on p.id = k.author_id
      left join participant y on y.id = p.relayed_by_id join thread t on t.id = k.thread_id join session s on s.id = t.session_id
    where c.slug = ${slug} and k.number = ${number}`,
  )
}
