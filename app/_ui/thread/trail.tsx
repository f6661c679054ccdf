import { Said } from '@/app/_ui/conference/said'
import type { InLocales, Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ThreadPaths } from './shown-thread'

interface Props {
  locale: Locale
  paths: ThreadPaths
  session: { position: number; title: InLocales }
}

/** Where a thread is: the way back to its session. */
export function Trail({ locale, paths, session }: Props) {
  const words = wordsIn(locale)
  return (
    <nav className="trail" aria-label={words('chrome.trail')}>
      <a href={`${paths.conference}/sessions/${session.position}`}>
        {words('programme.session', { n: session.position })}
      </a>{' '}
      <Said text={session.title} locale={locale} />
    </nav>
  )
}
