import { Moment } from '@/app/_ui/conference/moment'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { PastDecision as Decision } from './shown'

interface Props {
  decision: Omit<Decision, 'kind' | 'revision'> & { kind: Decision['kind'] | 'placed' }
  number?: number | null
  locale: Locale
  now: string
}

/** Who decided what, when and why. */
export function PastDecision({ decision, number, locale, now }: Props) {
  const words = wordsIn(locale)
  const { kind, reason, wording, edited, into, message, by, at } = decision
  const said = words(`decision.kind.${kind}`)
  return (
    <div className="decided" data-kind={kind}>
      <p>
        {words.rich('decision.on', {
          kind: kind === 'published' && number ? `${said} ${words('decision.as-number', { number })}` : said,
          when: () => <Moment key="when" at={new Date(at)} now={new Date(now)} style="short" locale={locale} />,
          by: () => <bdi key="by">{by}</bdi>,
        })}
      </p>
      {edited && <p className="soft">{words('decision.as-edited')}</p>}
      {into && <p className="soft">{words('decision.as-into', { number: into })}</p>}
      {reason && <p className="soft">{words(`reason.${reason}.name`)}</p>}
      {wording && (
        <blockquote dir="auto" className="small">
          {wording}
        </blockquote>
      )}
      {message && (
        <blockquote dir="auto" className="small">
          {message}
        </blockquote>
      )}
    </div>
  )
}
