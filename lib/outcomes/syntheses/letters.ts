import type { SessionToSum } from '@/db/queries/syntheses/write'
import { config } from '@/lib/config'
import { inLocale, type Locale, locales } from '@/lib/text/locales'

/** What whoever asked for a second reading is told, in each language: that their synthesis comes back, and with which note. */
export function returnedLetters({ conferenceTitle, slug, position }: SessionToSum, note: string) {
  const inEach = locales.map((locale) => {
    const url = `${config.origin}/${locale}/conferences/${slug}/desk/syntheses/${position}`
    return [locale, { conferenceTitle: inLocale(conferenceTitle, locale).text, note, url }] as const
  })
  return Object.fromEntries(inEach) as Record<Locale, object>
}
