import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { InLocales } from '@/lib/text/locales'
import { readJson } from '../views'

/** The texts of the organisers, each with where it is kept. Constants only: nothing of a request becomes SQL here. */
const places = {
  'conference-title': { table: sql`conference`, column: sql`title`, conference: sql`x.id` },
  'conference-welcome': { table: sql`conference`, column: sql`welcome`, conference: sql`x.id` },
  'conference-rules': { table: sql`conference`, column: sql`rules`, conference: sql`x.id` },
  'session-title': { table: sql`session`, column: sql`title`, conference: sql`x.conference_id` },
  'session-note': { table: sql`session`, column: sql`note`, conference: sql`x.conference_id` },
  'question-text': {
    table: sql`question`,
    column: sql`text`,
    conference: sql`(select conference_id from session where id = x.session_id)`,
  },
  'expert-presentation': {
    table: sql`expert`,
    column: sql`presentation`,
    conference: sql`(select conference_id from session where id = x.session_id)`,
  },
  'thread-title': { table: sql`thread`, column: sql`title`, conference: sql`x.conference_id` },
} satisfies Record<string, { table: SQL; column: SQL; conference: SQL }>

export type TextName = keyof typeof places

export interface OrganisersText {
  conferenceId: string
  slug: string
  of: TextName
  id: string
  /** Rules are one text of several lines, a rule each. */
  texts: InLocales
}

/** A thread that is its question's own has no title, and so no such text. */
export async function readOrganisersText(db: Db | Tx, { of, id }: { of: TextName; id: string }) {
  const { table, column, conference } = places[of]
  const row = await readJson<{ conferenceId: string; slug: string; texts: Record<string, string | string[]> }>(
    db,
    sql`select json_build_object('conferenceId', c.id, 'slug', c.slug, 'texts', x.${column}) as json
      from ${table} x join conference c on c.id = ${conference} where x.id = ${id} and x.${column} is not null`,
  )
  if (!row) return undefined
  const lines = Object.entries(row.texts).map(([locale, text]) => [
    locale,
    Array.isArray(text) ? text.join('\n') : text,
  ])
  return { ...row, of, id, texts: Object.fromEntries(lines) as InLocales } satisfies OrganisersText
}

export async function writeOrganisersText(tx: Tx, { of, id, texts }: Pick<OrganisersText, 'of' | 'id' | 'texts'>) {
  const { table, column } = places[of]
  const kept = of === 'conference-rules' ? linesOf(texts) : texts
  await tx.execute(sql`update ${table} set ${column} = ${JSON.stringify(kept)}::jsonb where id = ${id}`)
}

const linesOf = (texts: InLocales) =>
  Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, text.split('\n').filter(Boolean)]))
