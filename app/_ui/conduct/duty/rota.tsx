import '@/app/_style/coordination.css'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Ticks } from '@/app/_ui/form/ticks'
import { isolated, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Day, dayText } from '../day'
import type { ShownDuty } from '../shown'

interface Props {
  locale: Locale
  duty: ShownDuty
  path: string
  mayCoordinate: boolean
}

/** Who takes which day of the week; for coordinators, to be changed. */
export function Rota({ locale, duty, path, mayCoordinate }: Props) {
  const words = wordsIn(locale)
  const { conferenceId, from, days } = duty
  const nameOf = ({ shownAs, away }: { shownAs: string; away: boolean }) =>
    away ? words('duty.away', { name: isolated(shownAs) }) : shownAs
  if (!mayCoordinate || duty.desk.length === 0) return <Days locale={locale} days={days} nameOf={nameOf} />
  return (
    <section aria-labelledby="week">
      <h2 id="week">{words('duty.week')}</h2>
      <ActForm act="change-rota" back={`${path}?from=${from}`} hidden={{ conferenceId, from }}>
        {days.map(({ day, desk }) => (
          <Ticks
            key={day}
            name={{ list: 'on' }}
            legend={dayText(day, locale)}
            values={desk.map((one) => ({ value: `${day} ${one.participantId}`, label: nameOf(one) }))}
            ticked={(value) => desk.some((one) => one.taken && value.endsWith(one.participantId))}
          />
        ))}
        <div className="deeds">
          <Button>{words('duty.rota-submit')}</Button>
        </div>
      </ActForm>
    </section>
  )
}

interface DaysProps {
  locale: Locale
  days: ShownDuty['days']
  nameOf: (one: { shownAs: string; away: boolean }) => string
}

function Days({ locale, days, nameOf }: DaysProps) {
  const words = wordsIn(locale)
  return (
    <section aria-labelledby="week">
      <h2 id="week">{words('duty.week')}</h2>
      <dl className="facts">
        {days.map(({ day, desk }) => {
          const names = desk.filter(({ taken }) => taken).map((one) => isolated(nameOf(one)))
          return (
            <div key={day}>
              <dt>
                <Day on={day} locale={locale} />
              </dt>
              <dd>{names.length > 0 ? new Intl.ListFormat(locale).format(names) : words('duty.free')}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
