import { Said } from '@/app/_ui/conference/said'
import type { Locale } from '@/lib/text/locales'
import { DecisionMade } from './decision-made'
import type { OfThread } from './shown'

interface Props {
  locale: Locale
  conference: string
  decision: OfThread
  now: string
}

/** A decision on a thread as the record of the desk shows it: with the thread it was about. */
export function OnThread({ locale, conference, decision, now }: Props) {
  const { title, position, message } = decision
  const said = <Said text={title} locale={locale} />
  return (
    <>
      <DecisionMade locale={locale} conference={conference} decision={decision} now={now} />
      {message && (
        <blockquote dir="auto" className="small">
          {message}
        </blockquote>
      )}
      <p className="small">{position === null ? said : <a href={`${conference}/threads/${position}`}>{said}</a>}</p>
    </>
  )
}
