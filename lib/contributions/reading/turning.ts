import { isAfter, placeOf, placeText } from '../place'
import type { Place } from '../view'

interface Read<Shown> {
  contributions: Shown[]
  older: Place | null
  last: Place | null
}

/** What was read for a page, one more than it holds, as the page itself and the ways on from it. */
export function pageOf<Shown extends { rootNumber: number; number: number }>(
  { contributions: read, older, last }: Read<Shown>,
  { after, limit }: { after: Place | null; limit: number },
) {
  const contributions = read.slice(0, limit)
  const end = contributions.at(-1)
  const more = read.length > limit
  return {
    contributions,
    more,
    /** Where the page before this one begins; empty when that is the first, null when there is none. */
    older: after ? placeText(older) : null,
    /** Where the last page begins; null where that is no further on. */
    last: more && last && end && isAfter(last, placeOf(end)) ? placeText(last) : null,
  }
}
