import { Check } from '@/app/_ui/form/check'
import { wordsIn } from '@/lib/text/words'
import type { OfItem } from './of-item'

/** Of a correction: that what stood there before is shown no more, which goes without saying where that was hidden. */
export function Withhold({ locale, item, id }: Pick<OfItem, 'locale' | 'item'> & { id: string }) {
  const words = wordsIn(locale)
  if (item.corrects === null || item.hidden) return null
  return <Check id={id} name="withhold" label={words('decision.withhold')} hint={words('decision.withhold-hint')} />
}
