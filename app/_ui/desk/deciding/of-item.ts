import type { Refused } from '@/app/_ui/form/refused'
import type { Locale } from '@/lib/text/locales'
import type { ShownItem } from '../shown'

/** What every way of deciding on a text is given. */
export interface OfItem {
  locale: Locale
  item: ShownItem
  /** The page of this contribution, where a refused form comes back to. */
  path: string
  refused?: Refused | undefined
}

/** What every decision names: the text, and the revision that was read. */
export const named = ({ id, revision }: ShownItem) => ({ contributionId: id, revision })
