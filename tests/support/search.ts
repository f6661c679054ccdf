import { searchContributions } from '@/lib/search/search-contributions'
import type { ContributionLanguage } from '@/lib/text/locales'
import { published } from './published'
import type { Stage } from './stage'

export const at = '2026-11-03T09:00:00Z'

/** A conference with these texts, numbered from 1; all by amina. */
export async function saying(here: Stage, ...texts: [ContributionLanguage, string, string?][]): Promise<Stage> {
  for (const [index, [language, text, title]] of texts.entries())
    await published(here, { by: here.amina, number: index + 1, at, language, text, title })
  return here
}

export const search = ({ anonymous, conference }: Stage, q: unknown, more: object = {}) =>
  anonymous.does(searchContributions, { slug: conference.slug, q, ...more })

export const numbers = async (here: Stage, q: string, more: object = {}) =>
  (await search(here, q, more)).found.map(({ number }) => number)

type Found = Awaited<ReturnType<typeof search>>['found'][number]
export const markedIn = ({ extract }: Found) => extract.filter(({ found }) => found).map(({ text }) => text)
