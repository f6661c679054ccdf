import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Check } from '@/app/_ui/form/check'
import { Folded } from '@/app/_ui/form/folded'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { TextField } from '@/app/_ui/form/text-field'
import { Ticks } from '@/app/_ui/form/ticks'
import { type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Day } from '../day'
import type { ShownDuty } from '../shown'

interface Props {
  locale: Locale
  duty: ShownDuty
  own: NonNullable<ShownDuty['own']>
  path: string
  refused?: Refused | undefined
}

/** What somebody of the desk says of themselves: when they are away, and which languages they read. */
export function OwnDuty({ locale, duty: { conferenceId }, own, path, refused }: Props) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'note-absence')
  return (
    <section className="flow" aria-labelledby="own">
      <h2 id="own">{words('duty.own')}</h2>
      <ul className="flow">
        {own.away.map(({ id, firstOn, lastOn }) => (
          <li key={id}>
            {words.rich('duty.from-to', {
              from: () => <Day key="from" on={firstOn} locale={locale} />,
              to: () => <Day key="to" on={lastOn} locale={locale} />,
            })}
            <ActForm act="remove-absence" back={path} hidden={{ absenceId: id }}>
              <Button weight="quiet">{words('duty.absence-remove')}</Button>
            </ActForm>
          </li>
        ))}
      </ul>
      <Folded title={words('duty.absence')} open={before !== undefined}>
        <ActForm act="note-absence" back={path} hidden={{ conferenceId }} {...keyOf(before)}>
          <TextField {...asTyped(before, 'firstOn')} type="date" label={words('duty.first-on')} required />
          <TextField {...asTyped(before, 'lastOn')} type="date" label={words('duty.last-on')} required />
          <div className="deeds">
            <Button>{words('duty.absence-submit')}</Button>
          </div>
        </ActForm>
      </Folded>
      <Folded title={words('duty.own-reads')} open={false}>
        <ActForm act="change-reads" back={path} hidden={{ conferenceId }}>
          <Ticks
            name="reads"
            legend={words('duty.own-reads')}
            values={locales
              .filter((value) => value !== own.language)
              .map((value) => ({ value, label: words(`languages.${value}`) }))}
            ticked={(value) => own.reads.some((one) => one === value)}
          />
          <div className="deeds">
            <Button>{words('duty.own-reads-submit')}</Button>
          </div>
        </ActForm>
      </Folded>
      <Folded title={words('by-mail.title')} open={false}>
        <ActForm act="change-items-by-mail" back={path} hidden={{ conferenceId }}>
          <Check
            name="byMail"
            label={words('by-mail.check')}
            hint={words('by-mail.hint')}
            defaultChecked={own.itemsByMail}
          />
          <div className="deeds">
            <Button>{words('by-mail.submit')}</Button>
          </div>
        </ActForm>
      </Folded>
    </section>
  )
}
