import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import * as schema from '@/db/schema'
import type { RenderingKind } from '@/lib/renderings/rules'
import { fromPlain, toPlain } from '@/lib/text/document'
import type { Locale } from '@/lib/text/locales'
import { toHtml } from '@/lib/text/render'
import { instantOf } from './instants'
import { glosses as ours, terms, translations } from './renderings.json'
import scenario from './scenario.json'

interface Rendered {
  no: number
  language: string
  kind: RenderingKind
  title: string | null
  text: string
  checked: boolean
}

const glosses: Rendered[] = Object.entries(scenario.glosses).flatMap(([no, inLanguages]) =>
  Object.entries(inLanguages).map(([language, text]) => ({
    no: Number(no),
    language,
    kind: 'gloss' as const,
    title: null,
    text,
    checked: true,
  })),
)

/** Beside those of the scenario: what an Italian reads of session 3 in the morning. */
const further: Rendered[] = ours.map((one) => ({ ...one, kind: 'gloss' as const, title: null, checked: true }))

const all: Rendered[] = [
  ...glosses,
  ...further,
  ...translations.map((one) => ({ ...one, kind: 'translation' as const })),
]

interface Place {
  tx: Tx
  conferenceId: string
  /** Who has checked what is checked, and keeps the glossary; the rest a machine wrote. */
  translatorId: string
  now: Date
}

/** The published ones in other languages, and the terms of the glossary. */
export async function insertRenderings({ tx, conferenceId, translatorId, now }: Place): Promise<void> {
  const at = instantOf('N-1d 18:00', now)
  const published = await tx
    .select({ id: schema.contribution.id, no: schema.contribution.number })
    .from(schema.contribution)
    .where(sql`${schema.contribution.conferenceId} = ${conferenceId} and ${schema.contribution.number} is not null`)
  const idOf = new Map(published.map(({ id, no }) => [no, id]))
  await tx.insert(schema.rendering).values(
    all.map(({ no, language, kind, title, text, checked }) => {
      const doc = fromPlain(text)
      return {
        contributionId: idOf.get(no) ?? '',
        language: language as Locale,
        kind,
        title,
        doc,
        html: toHtml(doc),
        plain: toPlain(doc),
        ofRevision: 1,
        madeById: checked ? translatorId : null,
        proposedAt: at,
        ...(checked ? { checkedAt: at, checkedById: translatorId } : {}),
      }
    }),
  )
  await tx
    .insert(schema.term)
    .values(
      terms.map(({ note = null, ...words }) => ({ conferenceId, words, note, keptAt: at, keptById: translatorId })),
    )
}
