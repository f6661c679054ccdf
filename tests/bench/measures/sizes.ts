import { sql } from 'drizzle-orm'
import { start } from '../child'
import { fillWhole } from '../fill-whole'
import { type Place, serveIn } from '../place'
import type { Visit, Visited } from '../processes/visitors'
import { against, median, Table } from '../table'

/** Something of which nobody knows whose it is: the page is made for whoever brings it. */
const cookie = 'somebody=1'
const SMALL = 1000

interface Read {
  slug: string
  contributions: number
  threadId: string
}

/** What is read of a conference; the address of a middle and a last page depends on how long its threads are. */
function reads({ slug, contributions, threadId }: Read): Record<string, string> {
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
    'catching up, 200 of 500 events': `/api/events?stream=thread:${threadId}&after=0`,
  }
}

/** Everything that is read, of a whole conference beside the same of a small one, in turn. */
export async function sizes(place: Place, { quick }: { quick: boolean }): Promise<Table[]> {
  const room = await place.room('sizes')
  const large = quick ? 10_000 : 100_000
  const small = {
    slug: 'small',
    contributions: SMALL,
    ...(await fillWhole(room, { slug: 'small', people: 50, contributions: SMALL })),
  }
  const filled = await fillWhole(room, { slug: 'whole', people: quick ? 500 : 5000, contributions: large })
  const whole = { slug: 'whole', contributions: large, ...filled }
  await room.db.execute(sql`vacuum analyze`)
  const server = await serveIn(room)
  const visitors = await start('visitors')
  const visit = (path: string) =>
    visitors.ask<Visited>({
      port: server.port,
      path,
      cookie,
      connections: 2,
      forMs: quick ? 400 : 1000,
    } satisfies Visit)
  const table = new Table('The same of a whole conference', [
    'read',
    `of ${SMALL}: p50 ms`,
    `of ${large}: p50 ms`,
    'ratio',
  ])
  const others = reads(whole)
  for (const [name, path] of Object.entries(reads(small))) {
    const times: [number[], number[]] = [[], []]
    for (let round = 0; round < (quick ? 3 : 7); round++) {
      for (const [at, one] of [path, others[name] ?? ''].entries()) {
        const { times: taken } = await visit(one)
        if (round > 0) times[at]?.push(median(taken))
      }
    }
    const [few, many] = times.map(median) as [number, number]
    table.add(name, few, many, against(many / few, { atMost: 1.5 }))
  }
  await visitors.stop()
  await server.stop()
  await room.sql.end()
  return [table]
}
