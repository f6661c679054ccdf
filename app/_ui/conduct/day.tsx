import { intlLocale, type Locale } from '@/lib/text/locales'

interface Props {
  /** `2026-11-05`. */
  on: string
  locale: Locale
}

export const dayText = (on: string, locale: Locale): string =>
  new Intl.DateTimeFormat(intlLocale(locale), {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${on}T12:00:00Z`))

/** A day of the calendar, the same everywhere. */
export function Day({ on, locale }: Props) {
  return <time dateTime={on}>{dayText(on, locale)}</time>
}
