import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { term } from '@/db/schema'
import type { InLocales } from '@/lib/text/locales'
import { readJson } from '../views'

export interface Term {
  id: string
  words: InLocales
  note: string | null
}

/** A conference's terms in the order they were first kept; `c` conference. */
export const termsOfConference = sql`coalesce((select json_agg(json_build_object('id', e.id, 'words', e.words,
  'note', e.note) order by e.words ->> 'fr', e.words ->> 'it', e.id) from term e where e.conference_id = c.id), '[]')`

export interface Glossary {
  conferenceId: string
  slug: string
  title: InLocales
  terms: Term[]
}

export function readGlossary(db: Db, slug: string): Promise<Glossary | undefined> {
  return readJson<Glossary>(
    db,
    sql`
    select json_build_object('conferenceId', c.id, 'slug', c.slug, 'title', c.title, 'terms', ${termsOfConference}) as json
    from conference c where c.slug = ${slug}`,
  )
}

/** How many a conference has, itself held so that two who add one at once are counted one after the other. */
export async function holdTerms(tx: Tx, conferenceId: string): Promise<number | undefined> {
  const counted = await readJson<{ count: number }>(
    tx,
    sql`
    with held as (select id from conference where id = ${conferenceId} for no key update)
    select json_build_object('count', (select count(*) from term where conference_id = held.id)) as json from held`,
  )
  return counted?.count
}

type NewTerm = typeof term.$inferInsert

/** Whether it was kept: a term that is named must be one of this conference. */
export async function putTerm(tx: Tx, { id, ...values }: NewTerm): Promise<boolean> {
  const kept = id
    ? await tx
        .update(term)
        .set(values)
        .where(and(eq(term.id, id), eq(term.conferenceId, values.conferenceId)))
        .returning({ id: term.id })
    : await tx.insert(term).values(values).returning({ id: term.id })
  return kept.length > 0
}

export function conferenceOfTerm(tx: Tx, termId: string): Promise<{ conferenceId: string } | undefined> {
  return readJson(
    tx,
    sql`select json_build_object('conferenceId', conference_id) as json from term where id = ${termId}`,
  )
}

export async function deleteTerm(tx: Tx, termId: string): Promise<void> {
  await tx.delete(term).where(eq(term.id, termId))
}
