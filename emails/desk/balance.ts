import type { Alarm } from '@/lib/conduct/rules/balance'
import type { Locale } from '@/lib/text/locales'
import { sayAlarm } from '@/lib/text/saying/alarm'
import { wordsIn } from '@/lib/text/words'
import { letter, type Part } from '../letter'
import { lineOf } from '../mail'

export interface BalanceData {
  conferenceTitle: string
  sessions: { title: string; alarms: Alarm[] }[]
  url: string
}

/** A mail is read in a minute; the rest is on the page. */
const MOST = 12

export function balance({ conferenceTitle, sessions, url }: BalanceData, locale: Locale) {
  const say = wordsIn(locale)
  const count = sessions.reduce((sum, { alarms }) => sum + alarms.length, 0)
  const parts = sessions.flatMap(({ title, alarms }): Part[] => [
    { label: say('mail.session'), shown: title },
    ...alarms.slice(0, MOST).map((alarm) => ({ say: lineOf(sayAlarm(alarm, locale)) })),
    ...(alarms.length > MOST ? [{ soft: say('mail.more-there', { count: alarms.length - MOST }) }] : []),
  ])
  return letter(
    {
      subject: say('mail.balance.subject', { count, title: lineOf(conferenceTitle) }),
      about: conferenceTitle,
      title: say('mail.balance.title', { count }),
      parts: [...parts, { deed: say('mail.balance.deed'), url }],
      why: say('mail.balance.why'),
    },
    locale,
  )
}
