import { cookieOf } from '../../support/acting'
import { start } from '../child'
import { fillConference } from '../fill'
import { type Place, serveIn } from '../place'
import type { Visit, Visited } from '../processes/visitors'
import { against, median, quantile, Table } from '../table'

const SIGNED_IN = 'thread of 100, signed in'
const EMPTY = 'empty page in the frame'
const MADE = 'somebody=1'
const SIGNED_OUT = 'thread of 100, signed out'

/** Of an empty page that is made for each who asks. */
const aims: Record<string, number> = { [SIGNED_IN]: 0.5, [SIGNED_OUT]: 3 }

/** Pages in rounds, one after the other, so that whatever else the machine does falls on all of them alike. */
export async function pages(place: Place, { quick }: { quick: boolean }): Promise<Table[]> {
  const room = await place.room('pages')
  const small = await fillConference(room, { slug: 'small', people: 50, contributions: 100 })
  await fillConference(room, { slug: 'large', people: 50, contributions: 10_000 })
  const server = await serveIn(room)
  const visitors = await start('visitors')
  const cookie = await cookieOf(room.db, 'small.reader1@example.org', server)
  const thread = (slug: string, after = '') => `/fr/conferences/${slug}/threads/1${after}`
  const cases: Record<string, { path: string; cookie?: string }> = {
    'barest page (an empty mailbox)': { path: '/mailbox' },
    [EMPTY]: { path: '/fr/nowhere' },
    [SIGNED_OUT]: { path: thread(small.slug) },
    // What it brings nobody knows, so the page is made for it alone.
    'thread of 100': { path: thread(small.slug), cookie: MADE },
    'thread of 10 000': { path: thread('large'), cookie: MADE },
    'thread of 10 000, in its middle': { path: thread('large', '?after=5001.5001'), cookie: MADE },
    [SIGNED_IN]: { path: thread(small.slug), cookie },
  }
  const visit = (at: object, connections: number, forMs: number) =>
    visitors.ask<Visited>({ port: server.port, connections, forMs, ...at } satisfies Partial<Visit>)
  for (const at of Object.values(cases)) await visit(at, 16, quick ? 500 : 2000)

  const table = new Table('Pages', [
    'page',
    'connections',
    'requests/s',
    'p50 ms',
    'p99 ms',
    '÷ empty page',
    '÷ thread of 100',
  ])
  for (const connections of quick ? [16] : [1, 16, 64]) {
    const seen = new Map<string, Visited[]>(Object.keys(cases).map((name) => [name, []]))
    for (let round = 0; round < (quick ? 3 : 7); round++) {
      for (const [name, at] of Object.entries(cases))
        seen.get(name)?.push(await visit(at, connections, quick ? 700 : 1000))
    }
    addRows(table, connections, seen)
  }
  await visitors.stop()
  await server.stop()
  await room.sql.end()
  return [table]
}

/** Of each round the two that are compared, since no two rounds had the same machine. */
function ratio(seen: Map<string, Visited[]>, name: string, to: string): number {
  const others = seen.get(to) ?? []
  return median(
    (seen.get(name) ?? []).map(({ perSecond }, round) => perSecond / (others[round]?.perSecond ?? Number.NaN)),
  )
}

function addRows(table: Table, connections: number, seen: Map<string, Visited[]>): void {
  for (const [name, rounds] of seen) {
    const times = rounds.flatMap((round) => round.times)
    const toEmpty = ratio(seen, name, EMPTY)
    const toSmall = ratio(seen, name, 'thread of 100')
    table.add(
      name,
      String(connections),
      median(rounds.map(({ perSecond }) => perSecond)),
      quantile(times, 0.5),
      quantile(times, 0.99),
      name in aims ? against(toEmpty, { atLeast: aims[name] ?? 0 }) : toEmpty,
      name === 'thread of 10 000' ? against(toSmall, { atLeast: 1 / 1.2 }) : toSmall,
    )
  }
}
