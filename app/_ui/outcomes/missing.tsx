import { intlLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

/** The languages something still lacks, for those who can write them. */
export function Missing({ locale, missing }: { locale: Locale; missing: Locale[] }) {
  if (missing.length === 0) return null
  const words = wordsIn(locale)
  const languages = new Intl.ListFormat(intlLocale(locale)).format(missing.map((one) => words(`languages.${one}`)))
  return <mark className="lacking">{words('coordination.missing', { languages })}</mark>
}
