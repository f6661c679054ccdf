import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ContributionView } from '@/lib/contributions/view'
import type { InLocales } from '@/lib/text/locales'
import { contributionTables, contributionView, plainShown, readJson } from '../views'
import { answers, visible, type Wanted } from './answers'
import { asked, type Spelling } from './asked'

export interface FoundRow extends Omit<ContributionView, 'html'> {
  plain: string
  rank: number
  /** The words of this text that answer, folded. */
  words: string[]
  session: { position: number; title: InLocales }
  thread: { position: number; title: InLocales }
}

export interface SearchPage {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  sessions: { position: number; title: InLocales }[]
  /** How many answer, up to `AT_MOST`. */
  total: number
  direct: FoundRow | null
  /** One more than a page where there are more. */
  found: FoundRow[]
}

/** Of stems in a text and in a title, of words in a text and in a title: what a title says, the whole is about. */
const weights = sql`'{0.4, 1, 0.4, 1}'::real[]`

/** `page` what was found, `k` its contribution. */
const row = (rank: SQL, words: SQL) => sql`(${contributionView})::jsonb - 'html' || jsonb_build_object(
  'plain', ${plainShown}, 'rank', ${rank}, 'words', coalesce(${words}, '[]'),
  'session', jsonb_build_object('position', s.position, 'title', s.title),
  'thread', jsonb_build_object('position', t.position, 'title', coalesce(t.title, q.text)))`

const wordsFound = sql`(select jsonb_agg(distinct w) from asked,
    string_to_table(diwan_fold(concat_ws(' ', k.title, k.plain)), ' ') w
  where diwan_lexemes(k.language, '', w) @@ asked.words)`

const tables = sql`${contributionTables} left join question q on q.id = t.question_id`

/** The whole page in one statement. */
export function searchStatement(wanted: Wanted, spelling: Spelling): SQL {
  const { slug, terms, number, after, limit } = wanted
  const beyond = after ? sql`where (rank, number) < (${after.rank}, ${after.number})` : sql``
  return sql`
  with here as materialized (select id, slug, title, last_number from conference where slug = ${slug}),
  ${asked(terms, spelling)}, ${answers(wanted)},
  ranked as (
    select a.id, a.number, coalesce(round(1000 * ts_rank_cd(${weights}, a.search, asked.query)), 0)::int as rank from answers a, asked
  ), page as materialized (select * from ranked ${beyond} order by rank desc, number desc limit ${limit + 1})
  select json_build_object('now', diwan_now(), 'conferenceId', h.id, 'slug', h.slug, 'title', h.title,
    'sessions', coalesce((select json_agg(json_build_object('position', s.position, 'title', s.title) order by s.position)
      from session s where s.conference_id = h.id), '[]'),
    'total', (select count(*) from answers),
    'direct', (select ${row(sql`0`, sql`'[]'::jsonb`)} from ${tables}
      where k.conference_id = h.id and k.number = ${number} and ${visible}),
    'found', coalesce((select json_agg(${row(sql`page.rank`, wordsFound)} order by page.rank desc, page.number desc)
      from page join (${tables}) on page.id = k.id), '[]')) as json
  from here h`
}

/** What answers in one conference, in one round trip; `similar` looks for words that look like those typed. */
export function readSearch(db: Db, wanted: Wanted, spelling: Spelling): Promise<SearchPage | undefined> {
  return readJson<SearchPage>(db, searchStatement(wanted, spelling))
}
