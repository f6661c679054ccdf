import '@/app/_style/glance.css'
import { Moment } from '@/app/_ui/conference/moment'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  pinnedUntil: string | null
  closedAt: string | null
  now: string
}

/** How a thread stands in a list: pinned, and until when; closed. */
export function ThreadMarks({ locale, pinnedUntil, closedAt, now }: Props) {
  const words = wordsIn(locale)
  return (
    <>
      {pinnedUntil && (
        <span className="soft small">
          {words.rich('threads.pinned', {
            at: () => <Moment key="at" at={new Date(pinnedUntil)} now={new Date(now)} style="short" locale={locale} />,
          })}
        </span>
      )}
      {closedAt && <span className="quiet-mark">{words('threads.closed')}</span>}
    </>
  )
}
