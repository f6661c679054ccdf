import '@/app/_style/conduct.css'
import { type DeliveryState, deliveryStates } from '@/lib/digests/rules/ledger'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  path: string
  state: DeliveryState | undefined
}

/** All of them, or those that became one thing: links, so that each has an address. */
export function StateFilter({ locale, path, state }: Props) {
  const words = wordsIn(locale)
  return (
    <nav className="chips" aria-label={words('ledger.filter')}>
      <a href={path} aria-current={state === undefined ? 'page' : undefined}>
        {words('ledger.all')}
      </a>
      {deliveryStates.map((one) => (
        <a key={one} href={`${path}?state=${one}`} aria-current={one === state ? 'page' : undefined}>
          {words(`ledger.state-${one}`)}
        </a>
      ))}
    </nav>
  )
}
