import type { Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'

interface Props {
  at: Date
  locale: Locale
  /** The reader's own zone (IANA), where it is known. */
  zone?: string | null
  /** Given, the year is left out when it is the current one. */
  now?: Date
  style?: 'long' | 'short'
}

/** An instant as it is read in Rome and in Rabat. */
export function Moment({ at, locale, ...options }: Props) {
  return <time dateTime={at.toISOString()}>{momentText(at, momentWords(locale), options)}</time>
}
