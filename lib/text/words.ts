import { createTranslator } from 'use-intl/core'
import ar from '@/messages/ar.json'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import it from '@/messages/it.json'
import { intlLocale, type Locale } from './locales'

export type Messages = typeof en
const catalogues: Record<Locale, Messages> = { fr, it, ar, en }

function translator(locale: Locale) {
  return createTranslator({
    locale: intlLocale(locale),
    messages: catalogues[locale],
    timeZone: 'UTC',
    // A missing or broken message is a bug to be seen by the tests, not a key shown to a reader.
    onError: (error) => {
      throw error
    },
  })
}

/** What is made once for each language and kept: the same object each time, so that a page carries it once. */
export function madeOnce<Made extends object>(make: (locale: Locale) => Made): (locale: Locale) => Made {
  const kept = new Map<Locale, Made>()
  return (locale) => {
    const known = kept.get(locale) ?? make(locale)
    kept.set(locale, known)
    return known
  }
}

/** Says things in one language: `wordsIn('ar')('desk.waiting', { count: 3 })`. Parsed once per language. */
export const wordsIn = madeOnce(translator)

/** A message key, as the compiler knows them from `messages/en.json`. */
export type MessageKey = Parameters<ReturnType<typeof translator>>[0]

const regions = new Map<Locale, Intl.DisplayNames>()

/** A country (ISO 3166 alpha-2) as it is called in a language; `ZZ`, and what is no country, is elsewhere; `XX` is not said. */
export function countryName(code: string, locale: Locale): string {
  const say = wordsIn(locale)
  if (code === 'MA' || code === 'IT' || code === 'XX') return say(`countries.${code}`)
  if (!/^[A-Z]{2}$/.test(code) || code === 'ZZ') return say('countries.ZZ')
  const names = regions.get(locale) ?? new Intl.DisplayNames(intlLocale(locale), { type: 'region' })
  regions.set(locale, names)
  return names.of(code) ?? say('countries.ZZ')
}
