import { Said } from '@/app/_ui/conference/said'
import { Notice } from '@/app/_ui/page/notice'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownThread, ThreadPaths } from './shown-thread'

interface Props {
  locale: Locale
  paths: ThreadPaths
  movedAway: ShownThread['thread']['movedAway']
}

/** What was here once and is in another thread now, by its numbers, for whoever comes by an old way. */
export function MovedAway({ locale, paths, movedAway }: Props) {
  const words = wordsIn(locale)
  if (movedAway.length === 0) return null
  return (
    <Notice kind="told" title={words('thread.moved-title')}>
      <ul>
        {movedAway.map(({ position, title, numbers }) => (
          <li key={position}>
            {words.rich('thread.moved-to', {
              thread: () => (
                <a key="to" href={`${paths.conference}/threads/${position}`}>
                  <Said text={title} locale={locale} />
                </a>
              ),
            })}{' '}
            {numbers.map((number) => (
              <a key={number} className="pe-3" href={`${paths.conference}/c/${number}`}>
                {number}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** That one was led here, from a thread that is part of this one now. */
export function MergedHere({ locale, merged }: { locale: Locale; merged: number | null }) {
  if (merged === null) return null
  return <Notice kind="told">{wordsIn(locale)('thread.merged-here', { n: merged })}</Notice>
}
