import type { Alarm } from '@/lib/conduct/rules/balance'
import type { Locale } from '@/lib/text/locales'
import { sayAlarm } from '@/lib/text/saying/alarm'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  alarms: Alarm[]
  conference: string
}

/** What is missing, one after the other, each with what can be done about it. */
export function Alarms({ locale, alarms, conference }: Props) {
  const words = wordsIn(locale)
  if (alarms.length === 0) return <p className="soft">{words('balance.nothing')}</p>
  return (
    <>
      <h3>{words('balance.alarms')}</h3>
      <ul className="alarms">
        {alarms.map((alarm) => (
          <li key={JSON.stringify(alarm)}>
            <p>{sayAlarm(alarm, locale)}</p>
            <WhatToDo locale={locale} alarm={alarm} conference={conference} />
          </li>
        ))}
      </ul>
    </>
  )
}

function placeOf(alarm: Alarm, conference: string): string | null {
  if (alarm.kind === 'unopened' || alarm.kind === 'unanswered') return `${conference}/threads/${alarm.thread}`
  if (alarm.kind === 'silent') return `${conference}/desk/conduct/promises`
  if (alarm.kind === 'behind') return `${conference}/desk/conduct/letters`
  return alarm.kind === 'ask' ? `${conference}/c/${alarm.number}` : null
}

function WhatToDo({ locale, alarm, conference }: { locale: Locale; alarm: Alarm; conference: string }) {
  const say = wordsIn(locale)(`alarm-do.${alarm.kind}`)
  const href = placeOf(alarm, conference)
  return href ? <a href={href}>{say}</a> : <p className="soft small">{say}</p>
}
