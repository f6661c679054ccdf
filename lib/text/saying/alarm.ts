import type { Alarm } from '@/lib/conduct/rules/balance'
import { inLocale, isolated, type Locale } from '../locales'
import { countryName, wordsIn } from '../words'

/** What is amiss in a session, as the desk's page and the coordinators' mail say it. */
export function sayAlarm(alarm: Alarm, locale: Locale): string {
  const say = wordsIn(locale)
  const titled = (title: Parameters<typeof inLocale>[0]) => isolated(inLocale(title, locale).text)
  switch (alarm.kind) {
    case 'silent':
      return say('alarm.silent', { hours: alarm.hours })
    case 'unopened':
      return say('alarm.unopened', { title: titled(alarm.title) })
    case 'unanswered':
      return say('alarm.unanswered', { count: alarm.count, title: titled(alarm.title) })
    case 'ask':
      return say('alarm.ask', { number: String(alarm.number), days: alarm.days })
    case 'behind':
      return say('alarm.behind', { contributions: alarm.contributions, expected: alarm.expected })
    case 'country':
      return say('alarm.country', { country: countryName(alarm.missing, locale) })
    case 'language':
      return say('alarm.language', { language: say(`languages.${alarm.missing as Locale}`) })
    case 'sector':
      return say('alarm.sector', { sector: say(`sectors.${alarm.missing as 'other'}`) })
    case 'loud':
      return say('alarm.loud', { name: isolated(alarm.shownAs), share: alarm.share })
  }
}
