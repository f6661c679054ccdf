import { z } from 'zod'
import { AT_MOST } from '@/db/queries/search/answers'
import { type FoundRow, readSearch } from '@/db/queries/search/page'
import { registrationCountries } from '@/lib/people/rules'
import { defineReading } from '@/lib/reading'
import { cleanLine, cutAt } from '@/lib/text/characters'
import { contributionLanguages } from '@/lib/text/locales'
import { extractOf, marked } from './extract'
import { askedBy, fold, LONGEST } from './rules'

const PAGE = 20

const line = z.string().max(20_000).transform(cleanLine)
const ignored = undefined

/** `2400.17`: how well the last one of a page answers, and its number. */
const placeAsked = z
  .string()
  .regex(/^\d{1,9}\.\d{1,9}$/)
  .transform((text) => {
    const [rank = 0, number = 0] = text.split('.').map(Number)
    return { rank, number }
  })

/** What others see of a contribution that was found, with the lines that speak of it. */
function shown({ plain, words, title, ...row }: FoundRow) {
  const found = new Set(words)
  return { ...row, title: title === null ? null : marked(title, found), extract: extractOf(plain, found) }
}

/** Each word that was found, once, as somebody wrote it. */
function wordsFound(results: ReturnType<typeof shown>[]): string[] {
  const pieces = results.flatMap(({ title, extract }) => [...(title ?? []), ...extract]).filter(({ found }) => found)
  return [...new Map(pieces.map(({ text }) => [fold(text), text.toLowerCase()])).values()].slice(0, 6)
}

/**
 * The contributions of a conference that answer what somebody types, best first, among what anybody may read: nothing
 * that waits, was returned, declined or withdrawn. Whatever is typed, there is an answer; a filter that makes no sense is none.
 */
export const searchContributions = defineReading({
  input: z.object({
    slug: z.string().max(80),
    q: line.catch(''),
    session: z.coerce.number().int().min(1).max(1000).optional().catch(ignored),
    language: z.enum(contributionLanguages).optional().catch(ignored),
    country: z.enum(registrationCountries).optional().catch(ignored),
    author: line.transform((name) => cutAt(name, LONGEST)).catch(''),
    after: placeAsked.optional().catch(ignored),
  }),
  async load(db, { slug, q, after, author, ...filters }) {
    const asked = askedBy(q)
    const wanted = { slug, ...asked, filters: { ...filters, author: fold(author) }, after: after ?? null, limit: PAGE }
    const page = await readSearch(db, wanted, 'as-typed')
    const nothing = page && page.total === 0 && !page.direct && asked.terms.length > 0
    const similar = nothing ? await readSearch(db, wanted, 'similar') : undefined
    return page && { ...(similar ?? page), asked, isSimilar: similar !== undefined && similar.total > 0 }
  },
  may: 'conference.read',
  show({ found, direct, asked, isSimilar, ...page }, _, { slug: __, after, ...typed }) {
    const rows = found.slice(0, PAGE)
    const last = rows.at(-1)
    const results = rows.map(shown)
    return {
      ...page,
      total: page.total + (direct ? 1 : 0),
      isTooMany: page.total >= AT_MOST,
      typed: { ...typed, q: cutAt(typed.q, LONGEST) },
      cut: asked.cut,
      isAsked: asked.terms.length > 0 || typed.author !== '',
      isFirst: after === undefined,
      direct: direct && after === undefined ? shown(direct) : null,
      found: results,
      /** The words that were found in place of those typed. */
      similar: isSimilar ? wordsFound(results) : null,
      next: last && found.length > PAGE ? `${last.rank}.${last.number}` : null,
    }
  },
})
