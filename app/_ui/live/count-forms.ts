import { intlLocale, type Locale } from '@/lib/text/locales'
import type { CountForms } from './count-text'

/** Small numbers and a million: among them is one of every kind that CLDR knows for our languages. */
const samples = [...Array.from({ length: 120 }, (_, index) => index + 1), 1_000_000]

/** A message with a count, as plain data for an open page: said once for each kind of number. */
export function countForms(locale: Locale, say: (count: number) => string): CountForms {
  const intl = intlLocale(locale)
  const rules = new Intl.PluralRules(intl)
  const forms: CountForms['forms'] = {}
  for (const count of samples) {
    const kind = rules.select(count)
    forms[kind] ??= say(count).replace(new Intl.NumberFormat(intl).format(count), '{n}')
  }
  return { intl, none: say(0), forms }
}
