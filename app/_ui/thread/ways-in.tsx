import type { Reading } from '@/lib/contributions/reading/mark'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ThreadPaths } from './shown-thread'

interface Props {
  locale: Locale
  paths: ThreadPaths
  reading: Reading | null
  /** The other way to see the same: all texts, or a line for each. */
  other: { href: string; text: string }
}

/** The ways into a thread that is longer than one sitting: where one stopped, another view, a number or a day. */
export function WaysIn({ locale, paths, reading, other }: Props) {
  const words = wordsIn(locale)
  return (
    <nav className="ways-in" aria-label={words('reading.ways')}>
      <GoOn locale={locale} paths={paths} reading={reading} />
      <a href={other.href}>{other.text}</a>
      <a href={paths.go}>{words('reading.jump')}</a>
    </nav>
  )
}

function GoOn({ locale, paths, reading }: Omit<Props, 'other'>) {
  if (!reading?.begun || reading.unread === 0) return null
  const words = wordsIn(locale)
  return (
    <p>
      <a href={`${paths.go}?to=unread`}>{words('reading.continue')}</a>{' '}
      <span className="soft small">
        {reading.unread > 99 ? words('reading.many') : words('reading.count', { count: reading.unread })}
      </span>
    </p>
  )
}
