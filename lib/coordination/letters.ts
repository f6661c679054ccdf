import type { SessionToExtend } from '@/db/queries/coordination/extensions'
import { config } from '@/lib/config'
import { inLocale, type Locale, locales } from '@/lib/text/locales'

interface Moved {
  closesAt: Date
  reason: string
  language: Locale
}

/** What everybody registered is told of a closing that moves, in each language. */
export function movingLetters(session: SessionToExtend, { closesAt, reason, language }: Moved) {
  const inEach = locales.map((locale) => {
    const url = `${config.origin}/${locale}/conferences/${session.slug}/sessions/${session.position}`
    const letter = {
      conferenceTitle: inLocale(session.conferenceTitle, locale).text,
      sessionTitle: inLocale(session.title, locale).text,
      newClosesAt: closesAt.toISOString(),
      reason,
      reasonLanguage: language,
      url,
    }
    return [locale, letter] as const
  })
  return Object.fromEntries(inEach) as Record<Locale, (typeof inEach)[number][1]>
}
