import type { FindingKind } from '@/lib/text/finding/kinds'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

/** "telephone number and exact place", as it is said in a sentence. */
export const kindsText = (found: readonly FindingKind[], locale: Locale): string =>
  new Intl.ListFormat(intlLocale(locale)).format(found.map((kind) => wordsIn(locale)(`found.kind.${kind}`)))
