import { Countdown } from '@/app/_ui/conference/countdown.client'
import type { Phase } from '@/lib/conferences/rules'
import { momentText, SEPARATOR } from '@/lib/text/moments'
import { steps } from './ribbon-steps'
import type { RibbonWords } from './ribbon-words'

interface Props {
  phase: Phase
  /** Instants in ISO 8601. */
  box: { opensAt: string; closesAt: string; lateUntil: string }
  /** When the page was made, ISO 8601. */
  now: string
  words: RibbonWords
  zone?: string | null
}

/** The one moment that matters in each phase, and whether it still lies ahead. */
function nextMoment({ phase, box, words }: Props) {
  if (phase === 'announced') return { said: words.opens, at: box.opensAt, ahead: true }
  if (phase === 'open' || phase === 'closing') return { said: words.closes, at: box.closesAt, ahead: true }
  if (phase === 'late') return { said: words.lateUntil, at: box.lateUntil, ahead: true }
  return { said: words.closedAt, at: box.closesAt, ahead: false }
}

/**
 * Where a session stands between its announcement and its synthesis; the reached stages are stars. The same on the
 * server and in an open page.
 */
export function Ribbon(props: Props) {
  const { phase, now, words, zone } = props
  const reached = phase === 'archived' ? steps.length : steps.indexOf(phase)
  const { said, at, ahead } = nextMoment(props)
  const [before, after] = said.split('{at}')
  return (
    <div className="ribbon" data-phase={phase}>
      <ol aria-label={words.steps}>
        {steps.map((step, i) => (
          <li key={step} className={i <= reached ? 'on' : undefined} aria-current={step === phase ? 'step' : undefined}>
            <span>{words.step[step]}</span>
          </li>
        ))}
      </ol>
      {/* A browser's Intl may space a date otherwise than ours: what the server said stays. */}
      <p suppressHydrationWarning>
        <span className="phase" data-phase={phase}>
          {words.step[phase]}
        </span>{' '}
        {before}
        <time dateTime={at} suppressHydrationWarning>
          {momentText(new Date(at), words.moment, { zone, now: new Date(now) })}
        </time>
        {after}
        {ahead && (
          <>
            {SEPARATOR}
            <Countdown until={at} now={now} intl={words.intl} over={words.over} />
          </>
        )}
      </p>
    </div>
  )
}
