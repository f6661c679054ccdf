import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownMailHealth } from '../shown'

type State = keyof ShownMailHealth['week']

const order: State[] = [
  ...(['sent', 'skipped', 'due', 'sending', 'deferred'] as const),
  ...(['uncertain', 'failed', 'bounced', 'sandbox'] as const),
]

/** How many mails are in which state; the states in which there are none are left out. */
export function Counts({ locale, counts }: { locale: Locale; counts: ShownMailHealth['week'] }) {
  const words = wordsIn(locale)
  const some = order.filter((state) => counts[state])
  if (some.length === 0) return <p>{words('mails.none')}</p>
  const number = new Intl.NumberFormat(locale)
  return (
    <dl className="mail-counts">
      {some.map((state) => (
        <div key={state} data-state={state}>
          <dt>{words(`mails.state.${state}`)}</dt>
          <dd>{number.format(counts[state] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  )
}
