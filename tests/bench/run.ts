import { buildIfChanged } from '@/scripts/build'
import { busy } from './measures/busy'
import { desk } from './measures/desk'
import { digests } from './measures/digests'
import { live } from './measures/live'
import { memory } from './measures/memory'
import { pages } from './measures/pages'
import { rooms } from './measures/rooms'
import { sizes } from './measures/sizes'
import { openPlace } from './place'
import { print, type Table } from './table'

const wishes = process.argv.slice(2).flatMap((wish) => wish.replace(/^--only=/, '').split(','))
const quick = wishes.includes('--quick')
const measures = { pages, sizes, busy, live, rooms, desk, digests, memory }
const named = wishes.filter((wish) => wish in measures)

/** `npm run bench`, all of it; `npm run bench -- --quick`, smaller; `npm run bench -- --only=live`, one measure. */
await buildIfChanged(print)
const place = await openPlace()
try {
  for (const [name, measure] of Object.entries(measures)) {
    if (named.length > 0 && !named.includes(name)) continue
    const tables: Table[] = await measure(place, { quick })
    for (const table of tables) print(table.toString())
  }
} finally {
  await place.close()
}
