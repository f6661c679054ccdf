import { Moment } from '@/app/_ui/conference/moment'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  /** When the page was made, which is when its copy was. */
  at: Date
  zone: string | null
}

/** Says that what one reads is a copy. It is in every page, and shows where the worker has marked one (`data-copy`). */
export function CopyLine({ locale, at, zone }: Props) {
  const words = wordsIn(locale)
  return (
    <p className="copy-line">
      {words.rich('chrome.copy', {
        at: () => <Moment key="at" at={at} locale={locale} zone={zone} style="short" now={at} />,
      })}{' '}
      {words('chrome.copy-again')}
    </p>
  )
}
