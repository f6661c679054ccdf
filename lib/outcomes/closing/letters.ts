import type { ClosingSession } from '@/db/queries/closing/remind'
import { config } from '@/lib/config'
import { inLocale, type Locale, locales } from '@/lib/text/locales'

/** What those who have not written yet are told, in each language: until when, and about what. */
export function closingLetters(session: ClosingSession) {
  const inEach = locales.map((locale) => {
    const said = (text: Parameters<typeof inLocale>[0]) => inLocale(text, locale)
    const letter = {
      conferenceTitle: said(session.conferenceTitle).text,
      sessionTitle: said(session.title).text,
      closesAt: session.closesAt,
      questions: session.questions.map(said),
      url: `${config.origin}/${locale}/conferences/${session.slug}/sessions/${session.position}`,
    }
    return [locale, letter] as const
  })
  return Object.fromEntries(inEach) as Record<Locale, (typeof inEach)[number][1]>
}
