import { type SQL, sql } from 'drizzle-orm'
import type { Term } from '@/lib/search/rules'

export interface Wanted {
  slug: string
  terms: Term[]
  number: number | null
  filters: { session?: number; language?: string; country?: string; author: string }
  /** How well the last one of the page before answers, and its number; nothing for the first page. */
  after: { rank: number; number: number } | null
  limit: number
}

/** Of what answers, so many are put in order, the newest: enough to read, and the same work in a large conference. */
export const AT_MOST = 500

/** As a constant, so that the plan knows it. */
const atMost = sql.raw(String(AT_MOST))

/** What anybody may read; `k` contribution. */
export const visible = sql`k.number is not null and k.withdrawn_at is null`

const livesIn = (country: string) =>
  country === 'ZZ' ? sql`p.country not in ('MA', 'IT', 'XX')` : sql`p.country = ${country}`

function answering({ terms, number, filters: { session, language, country, author } }: Wanted, among: SQL): SQL {
  const wanted = [visible, sql`k.conference_id = (select id from here)`]
  // Somebody's name alone asks for all they have written.
  if (terms.length > 0) wanted.push(sql`k.search @@ (select ${among} && query from here, asked)`)
  else if (!author) wanted.push(sql`false`)
  if (number) wanted.push(sql`k.number <> ${number}`)
  if (language) wanted.push(sql`k.language = ${language}`)
  if (session) {
    wanted.push(sql`k.thread_id in (select t.id from thread t join session s on s.id = t.session_id
      where s.conference_id = (select id from here) and s.position = ${session})`)
  }
  if (country) wanted.push(sql`exists (select 1 from participant p where p.id = k.author_id and ${livesIn(country)})`)
  if (author) {
    wanted.push(sql`k.author_id in (select p.id from participant p
      where p.conference_id = (select id from here) and diwan_fold(p.name) = ${author})`)
  }
  return sql.join(wanted, sql` and `)
}

const everywhere = sql`format('%L', '@' || here.id)::tsquery`
const amongNewest = (span: SQL) => sql`diwan_newest(here.id, here.last_number, ${span})`
/** Between four and five thousand: enough of what stands in every eighth text, and half of what the next reach takes in. */
const amongThousands = sql`(select string_agg(format('%L', format('@%s/1000/%s', here.id, here.last_number / 1000 - back)), '|')
  from generate_series(0, 4) back)::tsquery`

/**
 * The newest that answer. A word that stands in every text is looked for among the newest thousands first: where
 * they hold enough there are no newer ones, and the rest of the conference is not read.
 */
export function answers(wanted: Wanted): SQL {
  const reaches =
    wanted.terms.length > 0
      ? [amongNewest(sql`1000`), amongThousands, amongNewest(sql`10000`), everywhere]
      : [everywhere]
  const name = (at: number) => sql.identifier(`reach_${at}`)
  const enough = (at: number) => sql`(select count(*) from ${name(at)}) >= ${atMost}`
  const parts = reaches.map((among, at) => {
    const needed = reaches.slice(0, at).map((_, before) => sql`not ${enough(before)} and `)
    return sql`${name(at)} as materialized (
      select k.id, k.number, k.search from contribution k where ${sql.join(needed)} ${answering(wanted, among)}
      order by k.number desc limit ${atMost})`
  })
  const taken = reaches.map((_, at) =>
    at === reaches.length - 1 ? sql`select * from ${name(at)}` : sql`select * from ${name(at)} where ${enough(at)}`,
  )
  return sql`${sql.join(parts, sql`, `)}, answers as materialized (${sql.join(taken, sql` union all `)})`
}
