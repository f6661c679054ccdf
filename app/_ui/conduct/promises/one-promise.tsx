import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { TextField } from '@/app/_ui/form/text-field'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { Day } from '../day'
import type { ShownPromise } from '../shown'

interface Props {
  locale: Locale
  promise: ShownPromise
  conference: string
  refused?: Refused | undefined
}

/** One promise: what, by when, and what can be done while it is awaited. */
export function OnePromise({ locale, promise, conference, refused }: Props) {
  const words = wordsIn(locale)
  const { who, about, dueOn, state, number, session, question } = promise
  return (
    <li className="card flow promised" data-state={state}>
      <p>
        <strong>
          <bdi>{who}</bdi>
        </strong>
        {SEPARATOR}
        <span className="state">{words(`promise.state.${state}`)}</span>
        {SEPARATOR}
        {words.rich('promise.due', { day: () => <Day key="day" on={dueOn} locale={locale} /> })}
      </p>
      <p dir="auto" className="lines">
        {about}
      </p>
      <p className="soft small">
        <Said text={question ?? session.title} locale={locale} />
      </p>
      {number !== null && (
        <a href={`${conference}/c/${number}`}>{words('promise.kept-by', { number: String(number) })}</a>
      )}
      {['waits', 'soon', 'late'].includes(state) && (
        <Awaited locale={locale} promise={promise} conference={conference} refused={refused} />
      )}
    </li>
  )
}

function Awaited({ locale, promise: { id: promiseId, writeTo }, conference, refused }: Props) {
  const words = wordsIn(locale)
  const back = `${conference}/desk/conduct/promises`
  const before = refusedHere(refused, 'keep-promise', { promiseId })
  return (
    <>
      <div className="deeds">
        {writeTo && (
          <LinkButton weight="quiet" href={`${conference}/desk/conduct/letters?to=${writeTo}`}>
            {words('team.write')}
          </LinkButton>
        )}
        <ActForm act="let-promise-go" back={back} hidden={{ promiseId }}>
          <Button weight="quiet">{words('promise.let-go')}</Button>
        </ActForm>
      </div>
      <Folded title={words('promise.keep')} open={before !== undefined}>
        <ActForm act="keep-promise" back={back} hidden={{ promiseId }} {...keyOf(before)}>
          <TextField
            {...asTyped(before, 'number')}
            id={`number-${promiseId}`}
            type="number"
            min={1}
            label={words('promise.number')}
            required
          />
          <div className="deeds">
            <Button weight="quiet">{words('promise.keep-submit')}</Button>
          </div>
        </ActForm>
      </Folded>
    </>
  )
}
