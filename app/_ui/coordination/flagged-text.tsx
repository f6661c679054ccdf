import { Said } from '@/app/_ui/conference/said'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { FlaggedText as Text } from './shown'

interface Props {
  locale: Locale
  text: Text
  /** The page of the conference in coordination. */
  path: string
}

/** One text of the organisers: what it says, the languages it lacks, and the way to write it. */
export function FlaggedText({ locale, text: { of, id, text, missing }, path }: Props) {
  const words = wordsIn(locale)
  const languages = new Intl.ListFormat(intlLocale(locale)).format(missing.map((l) => words(`languages.${l}`)))
  const written = Object.fromEntries(
    Object.entries(text).map(([language, said]) => [language, Array.isArray(said) ? said.join(' · ') : said]),
  )
  return (
    <li id={`${of}-${id}`} className="flagged">
      <p>
        <b>{words(`coordination.of.${of}`)}</b>{' '}
        {missing.length > 0 ? (
          <mark>{words('coordination.missing', { languages })}</mark>
        ) : (
          <small>{words('coordination.complete')}</small>
        )}
      </p>
      <p className={missing.length === 4 ? 'soft' : 'cut'}>
        {missing.length === 4 ? words('coordination.empty') : <Said text={written} locale={locale} />}
      </p>
      <a href={`${path}/texts/${of}/${id}`}>
        {words(missing.length > 0 ? 'coordination.write' : 'coordination.change')}
        <span className="said">{` : ${words(`coordination.of.${of}`)}`}</span>
      </a>
    </li>
  )
}
