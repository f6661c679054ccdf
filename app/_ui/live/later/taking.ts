import { type Heard, hear, type ThreadPageView } from '@/lib/contributions/hear'
import type { ContributionView } from '@/lib/contributions/view'
import { arrivalsOf, movesReading, withoutArrivals } from './arrivals'

/** A page of a thread as it is shown, and as it would be if nothing were held back. */
export interface LivePage {
  shown: ThreadPageView
  latest: ThreadPageView
  /** Published meanwhile, and held back so that what is read stays where it is. */
  held: ContributionView[]
  /** The numbers of what came while the page was open. */
  fresh: ReadonlySet<number>
}

function showing(page: LivePage, shown: ThreadPageView): LivePage {
  const came = arrivalsOf(page.shown, shown).map(({ number }) => number)
  return { ...page, shown, held: arrivalsOf(shown, page.latest), fresh: new Set([...page.fresh, ...came]) }
}

/** The page after one more event: what arrives is put in where that moves nothing, and held back elsewhere. */
export function takenIn(page: LivePage, heard: Heard, end: Element | null): LivePage {
  const latest = hear(page.latest, heard)
  // Where only the page read anew knows, the way to it is told of, and what is shown stays.
  if (latest === 'gap' || latest === 'read-anew') return page
  const moves = end && movesReading(page.shown, latest, end)
  return showing({ ...page, latest }, moves ? withoutArrivals(page.shown, latest) : latest)
}

/** Nothing is held back any more. */
export const allShown = (page: LivePage): LivePage => showing(page, page.latest)
