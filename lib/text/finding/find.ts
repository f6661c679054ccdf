import { folded } from './folded'
import type { Finding } from './kinds'
import { accountsIn, documentsIn, phonesIn } from './numbers'
import { namesIn, offersIn } from './people'
import { addressesIn, placesIn } from './places'
import { situationsIn } from './situations'

const finders = [phonesIn, addressesIn, accountsIn, documentsIn, placesIn, situationsIn, offersIn, namesIn]

const weight = ({ strength, from, to }: Finding) => (strength === 'strong' ? 100_000 : 0) + to - from

/**
 * What stands in a text that exposes somebody, in its order and without overlaps: of two that do the strong one stays,
 * then the longer. In whichever language, since people write in several at once.
 */
export function findIn(text: string): Finding[] {
  const read = folded(text)
  const kept: Finding[] = []
  for (const found of finders.flatMap((find) => find(read)).sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1)
    if (!last || last.to <= found.from) kept.push(found)
    else if (weight(found) > weight(last)) kept[kept.length - 1] = found
  }
  return kept
}
