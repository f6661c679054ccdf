import { intlLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

/** A country as it is called in a language; `ZZ` is elsewhere. */
export function countryName(code: string, locale: Locale): string {
  if (code === 'ZZ') return wordsIn(locale)('countries.ZZ')
  return new Intl.DisplayNames(intlLocale(locale), { type: 'region' }).of(code) ?? code
}
