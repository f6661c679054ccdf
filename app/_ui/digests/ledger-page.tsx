import type { ReactNode } from 'react'
import { Empty } from '@/app/_ui/page/empty'
import { Pager } from '@/app/_ui/page/pager'
import type { DeliveryState } from '@/lib/digests/rules/ledger'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Ledger } from './ledger'
import type { Delivered } from './shown'
import { StateFilter } from './state-filter'

interface Props {
  locale: Locale
  path: string
  shown: { digests: Delivered[]; now: string; next: string | null; state: DeliveryState | undefined }
  whose: 'people' | 'own'
  /** The way back up. */
  trail: ReactNode
}

/** The ledger of digests: a conference's, or one's own. */
export function LedgerPage({ locale, path, shown: { digests, now, next, state }, whose, trail }: Props) {
  const words = wordsIn(locale)
  const narrowed: Record<string, string> = state ? { state } : {}
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        {trail}
      </nav>
      <h1>{words(`ledger.title-${whose}`)}</h1>
      <p className="soft">{words(`ledger.text-${whose}`)}</p>
      <StateFilter locale={locale} path={path} state={state} />
      {digests.length === 0 && (
        <Empty title={words('ledger.none')}>
          <p>{words(state ? 'ledger.none-of-these' : 'ledger.none-text')}</p>
        </Empty>
      )}
      <Ledger locale={locale} digests={digests} now={now} whose={whose} />
      <Pager locale={locale} older={next && `${path}?${new URLSearchParams({ ...narrowed, before: next })}`} />
    </div>
  )
}
