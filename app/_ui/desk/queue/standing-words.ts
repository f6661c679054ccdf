import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { QueueItem } from '../shown'
import type { Standing } from './standing.client'

/** Who has it in hand as the page is made. */
export function standingOf({ claim }: Pick<QueueItem, 'claim'>, participantId: string): Standing | null {
  return claim && { kind: claim.byId === participantId ? 'own' : 'claimed', by: claim.by, until: claim.until }
}

export function standingWords(locale: Locale): Record<Standing['kind'], string> {
  const words = wordsIn(locale)
  return {
    claimed: words('desk.claimed', { by: '{by}' }),
    own: words('desk.claimed-own'),
    decided: words('desk.decided-live', { by: '{by}' }),
    withdrawn: words('desk.withdrawn-live'),
  }
}
