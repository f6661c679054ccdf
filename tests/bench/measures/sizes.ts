import { start } from '../child'
import { fillWhole, settle, TOLD } from '../fill-whole'
import { type Place, type Room, serveIn } from '../place'
import type { Visit, Visited } from '../processes/visitors'
import { against, median, Table } from '../table'

/** Something of which nobody knows whose it is: the page is made for whoever brings it. */
const cookie = 'somebody=1'

interface How {
  quick: boolean
}

interface Read {
  slug: string
  contributions: number
  threadId: string
  /** How many events the thread's stream has. */
  told: number
}

/** What is read of a conference; the address of a middle and a last page depends on how long its threads are. */
function reads({ slug, contributions, threadId, told }: Read): Record<string, string> {
  const conference = `/fr/conferences/${slug}`
  const after = (number: number) => `?after=${number}.${number}`
  const search = (words: string) => `${conference}/search?q=${encodeURIComponent(words)}`
  const round = (part: number) => Math.floor((contributions * part) / 160) * 160 + 1
  return {
    programme: conference,
    session: `${conference}/sessions/1`,
    'thread, first page': `${conference}/threads/1`,
    'thread, middle': `${conference}/threads/1${after(round(0.5))}`,
    'thread, last page': `${conference}/threads/1${after(round(1) - 641)}`,
    'search, a common word': search('coopération'),
    'search, a rare word': search('rarissime'),
    'search, an Arabic word': search('التعاون'),
    'search, a slip': search('rarisime'),
    [`catching up, 200 of ${TOLD} events`]: `/api/events?stream=thread:${threadId}&after=${told - TOLD}`,
  }
}

interface Both {
  small: Read
  whole: Read
}

/** A whole conference and a small one, in one database. */
export async function fillBoth(room: Room, { quick }: How): Promise<Both> {
  const few = { slug: 'small', contributions: 1000, people: 50 }
  const many = { slug: 'whole', contributions: quick ? 10_000 : 100_000, people: quick ? 500 : 5000 }
  const small = { ...few, ...(await fillWhole(room, few)) }
  const whole = { ...many, ...(await fillWhole(room, many)) }
  await settle(room)
  return { small, whole }
}

/** Everything that is read, of the one beside the same of the other, in turn: no two rounds had the same machine. */
export async function compare(room: Room, { small, whole }: Both, { quick }: How): Promise<Table> {
  const server = await serveIn(room)
  const visitors = await start('visitors')
  const about: Omit<Visit, 'path'> = { port: server.port, cookie, connections: 2, forMs: quick ? 400 : 1000 }
  const visit = async (path: string) => median((await visitors.ask<Visited>({ ...about, path })).times)
  const table = new Table('The same of a whole conference', [
    'read',
    `of ${small.contributions}: p50 ms`,
    `of ${whole.contributions}: p50 ms`,
    'ratio',
  ])
  const others = reads(whole)
  for (const [name, path] of Object.entries(reads(small))) {
    const rounds: [few: number, many: number][] = []
    for (let round = 0; round < (quick ? 4 : 8); round++)
      rounds.push([await visit(path), await visit(others[name] ?? '')])
    // The first of each is read for the first time.
    const counted = rounds.slice(1)
    const ratio = median(counted.map(([few, many]) => many / few))
    table.add(
      name,
      ...[0, 1].map((at) => median(counted.map((both) => both[at] ?? 0))),
      against(ratio, { atMost: 1.5 }),
    )
  }
  await visitors.stop()
  await server.stop()
  return table
}

export async function sizes(place: Place, how: How): Promise<Table[]> {
  const room = await place.room('sizes')
  const table = await compare(room, await fillBoth(room, how), how)
  await room.sql.end()
  return [table]
}
