import { type SQL, sql } from 'drizzle-orm'
import type { Term } from '@/lib/search/rules'

const spellings = {
  'as-typed': sql`diwan_term(t.words, t.manner)`,
  /** For a word that nobody has written, those that look most like it. */
  similar: sql`diwan_term(t.words, t.manner) || coalesce((
    select string_agg(diwan_term(near.word, 'any-form')::text, '|')::tsquery from (
      select w.word from word w
      where w.conference_id = here.id and w.word % t.words and similarity(w.word, t.words) >= 0.4 and t.manner <> 'exact'
        and not exists (select 1 from word same where same.conference_id = here.id and same.word = t.words)
      order by similarity(w.word, t.words) desc, w.word limit 4) near), '')`,
}

export type Spelling = keyof typeof spellings

/** The terms as one query, and any of their words, to show which were found. Small words count where there are no others. */
export const asked = (terms: Term[], spelling: Spelling): SQL => sql`
  term as materialized (
    select ${spellings[spelling]} as query, t.manner <> 'exact' and diwan_is_small(t.words) as small
    from here, unnest(${sql.param(terms.map(({ words }) => words))}::text[],
      ${sql.param(terms.map(({ manner }) => manner))}::text[]) t(words, manner)
  ), asked as materialized (
    select string_agg(format('(%s)', query), '&')::tsquery as query,
      replace(string_agg(format('(%s)', query), '|'), '<->', '|')::tsquery as words
    from term where not small or not exists (select 1 from term where not small)
  )`
