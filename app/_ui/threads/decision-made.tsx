import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import type { InLocales, Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { reasonText } from './reason-text'
import type { ShownDecision } from './shown'

interface Props {
  locale: Locale
  /** Of our conference: `/fr/conferences/retour`. */
  conference: string
  decision: ShownDecision
  now: string
}

/** Who did what to a thread, when and why; what went, and where to. */
export function DecisionMade({ locale, conference, decision, now }: Props) {
  const words = wordsIn(locale)
  const { kind, by, at, numbers, to, titleBefore, until } = decision
  const moment = (when: string) => (
    <Moment key="when" at={new Date(when)} now={new Date(now)} style="short" locale={locale} />
  )
  return (
    <div className="decided" data-kind={kind}>
      <p>
        {words.rich('decision.on', {
          kind: words(`threads.kind.${kind}`),
          when: () => moment(at),
          by: () => <bdi key="by">{by}</bdi>,
        })}
      </p>
      <p className="soft">{reasonText(locale, decision)}</p>
      {until && <p className="soft small">{words.rich('threads.pinned', { at: () => moment(until) })}</p>}
      {titleBefore && <OfThread locale={locale} said="threads.before" title={titleBefore} />}
      {numbers.length > 0 && <p className="small">{words('threads.which', { numbers: numbers.join(', ') })}</p>}
      {to && (
        <OfThread
          locale={locale}
          said="threads.toward"
          title={to.title}
          href={`${conference}/threads/${to.position}`}
        />
      )}
    </div>
  )
}

interface Of {
  locale: Locale
  said: 'threads.before' | 'threads.toward'
  title: InLocales
  href?: string
}

function OfThread({ locale, said, title, href }: Of) {
  const shown = <Said text={title} locale={locale} />
  return (
    <p className="small">
      {wordsIn(locale).rich(said, {
        thread: () =>
          href ? (
            <a key="t" href={href}>
              {shown}
            </a>
          ) : (
            <span key="t">{shown}</span>
          ),
      })}
    </p>
  )
}
