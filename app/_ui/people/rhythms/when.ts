import { intlLocale, type Locale } from '@/lib/text/locales'

/** An hour as clocks show it. */
export const hourText = (hour: number, locale: Locale): string =>
  new Intl.DateTimeFormat(intlLocale(locale), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(2026, 0, 1, hour)))

/** The first of January 2024 was a Monday. */
export const weekdayText = (day: number, locale: Locale): string =>
  new Intl.DateTimeFormat(intlLocale(locale), { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, day)),
  )

/** A day where somebody lives. */
export const dayText = (at: string, { zone, locale }: { zone: string; locale: Locale }): string =>
  new Intl.DateTimeFormat(intlLocale(locale), { dateStyle: 'full', timeZone: zone }).format(new Date(at))
