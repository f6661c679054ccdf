import { z } from 'zod'
import { readTranslations as query } from '@/db/queries/renderings/read'
import { defineReading } from '@/lib/reading'
import { firstLines } from '@/lib/text/count'
import { locales } from '@/lib/text/locales'
import { wholeNumber } from '@/lib/text/names'

const PAGE = 20
const BEGINNING = 200

/** What the translators have to do in a language, oldest first. */
export const readTranslations = defineReading({
  input: z.object({
    slug: z.string().max(80),
    language: z.enum(locales),
    after: wholeNumber.optional().catch(undefined),
  }),
  load: (db, { slug, language, after }) => query(db, { slug, language, after: after ?? 0, limit: PAGE }),
  may: 'rendering.check',
  show: ({ items, ...page }, _, { language }) => ({
    ...page,
    language,
    next: items.length > PAGE ? (items[PAGE - 1]?.number ?? null) : null,
    items: items.slice(0, PAGE).map((item) => ({ ...item, beginning: firstLines(item.beginning, BEGINNING) })),
  }),
})
