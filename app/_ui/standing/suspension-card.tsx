import '@/app/_style/record.css'
import { Moment } from '@/app/_ui/conference/moment'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { directionOf, type Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { ShownSuspension } from './shown'

interface Props {
  locale: Locale
  suspension: ShownSuspension
  now: string
  path: string
}

/** One suspension as the desk knows it, and what can still be decided about it. */
export function SuspensionCard({ locale, suspension, now, path }: Props) {
  const words = wordsIn(locale)
  const { id, shownAs, reason, message, by, at, until, confirmedBy, endedBy, state, mayConfirm } = suspension
  const moment = (instant: string) => (
    <Moment key="when" at={new Date(instant)} now={new Date(now)} style="short" locale={locale} />
  )
  const name = (who: string) => <bdi key="by">{who}</bdi>
  const standing = state === 'proposed' || state === 'in-force'
  return (
    <article className="card flow" aria-labelledby={`s-${id}`}>
      <h2 id={`s-${id}`} className="who">
        <bdi>{shownAs}</bdi>
        {SEPARATOR}
        {words(`suspension.state.${state}`)}
      </h2>
      <p>{words(`suspension.reason.${reason}.name`)}</p>
      {message && (
        <blockquote dir="auto" className="small">
          {message}
        </blockquote>
      )}
      <p>{until ? words.rich('suspension.until', { when: () => moment(until) }) : words('suspension.for-good')}</p>
      <p className="soft small">
        {words.rich('suspension.by', { when: () => moment(at), by: () => name(by) })}
        {confirmedBy && (
          <>
            {SEPARATOR}
            {words.rich('suspension.second-by', { by: () => name(confirmedBy) })}
          </>
        )}
        {endedBy && (
          <>
            {SEPARATOR}
            {words.rich('suspension.ended-by', { by: () => name(endedBy) })}
          </>
        )}
      </p>
      <Answer locale={locale} suspension={suspension} />
      {state === 'proposed' && !mayConfirm && <p className="soft">{words('suspension.waits-second')}</p>}
      <div className="deeds">
        {mayConfirm && (
          <ActForm act="confirm-suspension" back={path} hidden={{ suspensionId: id }}>
            <Button weight="stop">{words('suspension.confirm')}</Button>
          </ActForm>
        )}
        {standing && (
          <ActForm act="lift-suspension" back={path} hidden={{ suspensionId: id }}>
            <Button weight="quiet">{words(state === 'proposed' ? 'suspension.drop' : 'suspension.lift')}</Button>
          </ActForm>
        )}
      </div>
    </article>
  )
}

function Answer({ locale, suspension: { answer, answerLanguage } }: Pick<Props, 'locale' | 'suspension'>) {
  if (!answer || !answerLanguage) return null
  return (
    <>
      <p className="soft small">{wordsIn(locale)('suspension.their-answer')}</p>
      <blockquote lang={answerLanguage} dir={directionOf(answerLanguage)}>
        {answer}
      </blockquote>
    </>
  )
}
