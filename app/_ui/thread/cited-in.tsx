import type { CitedIn as Cited } from '@/lib/contributions/view'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ThreadPaths } from './shown-thread'

interface Props {
  locale: Locale
  paths: ThreadPaths
  citedIn: Cited | null
}

/** The ways from a contribution on to those that cite it, as a sentence; nothing where none does. */
export function CitedIn({ locale, paths, citedIn }: Props) {
  if (!citedIn || citedIn.numbers.length === 0) return null
  const words = wordsIn(locale)
  const named = citedIn.numbers.map((number) => `(${number})`)
  const list = new Intl.ListFormat(intlLocale(locale)).formatToParts(
    citedIn.more ? [...named, words('reading.cited-more')] : named,
  )
  return (
    <span className="soft cited-in">
      {words('reading.cited-in')}{' '}
      {list.map(({ type, value }) =>
        type === 'element' && named.includes(value) ? (
          <a key={value} href={`${paths.conference}/c/${value.slice(1, -1)}`}>
            {value}
          </a>
        ) : (
          value
        ),
      )}
    </span>
  )
}
