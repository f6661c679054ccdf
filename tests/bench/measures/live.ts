import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { cookieOf } from '../../support/acting'
import type { Served } from '../../support/served'
import { type Child, start } from '../child'
import { type Conference, fillConference } from '../fill'
import { type Place, type Room, serveIn } from '../place'
import type { Question, Told } from '../processes/audience'
import { against, median, quantile, shown, Table } from '../table'

/** About what one contribution weighs as it is told: this much, and the bare reference tells as much. */
const PAYLOAD = 1400

type Publish = () => Promise<Told>

/** From the press of the button to the last screen, one after the other at the product and at the bare reference. */
export async function live(place: Place, { quick }: { quick: boolean }): Promise<Table[]> {
  const room = await place.room('live')
  const table = new Table('Publication to the last screen', [
    ...['sockets', 'product p50 ms', 'product p99 ms', 'bare p50 ms', 'bare p99 ms'],
    ...['ratio of medians', 'ratio of p99', 'product, after its commit p50 ms'],
  ])
  const times = quick ? 20 : 60
  const sizes = quick ? [100] : [100, 500, 1000]
  const conference = await fillConference(room, {
    slug: 'live',
    people: 50,
    contributions: 40,
    waiting: (times + 5) * sizes.length,
  })
  const sink = await start('sink')
  const { url } = await sink.ask<{ url: string }>({})
  const server = await serveIn(room, { DIWAN_MODE: 'production', SMTP_URL: url })
  const bare = await start('bare-live', { DATABASE_URL: room.url, PAYLOAD: String(PAYLOAD) })
  const { port } = await bare.ask<{ port: number }>({})
  for (const size of sizes) {
    const [ours, theirs] = [await start('audience'), await start('audience')]
    const publish = await publisher(room, conference, { server, audience: ours })
    const insert = () => send(theirs, { port, path: '/', headers: {}, body: '{}' })
    await ours.ask({ open: size, port: server.port, stream: `thread:${conference.threadId}` } satisfies Question)
    await theirs.ask({ open: size, port, stream: 'bare' } satisfies Question)
    addRow(table, size, await inTurn(publish, insert, times))
    for (const audience of [ours, theirs]) await audience.stop()
  }
  for (const child of [bare, sink]) await child.stop()
  await server.stop()
  await room.sql.end()
  return [table]
}

export const send = (audience: Child, what: Extract<Question, { send: object }>['send']) =>
  audience.ask<Told>({ send: what } satisfies Question)

interface Means {
  server: Served
  audience: Child
}

/** Publishes what waits, one press after the other, as a moderator's page does. */
export async function publisher(room: Room, conference: Conference, { server, audience }: Means): Promise<Publish> {
  const waiting = await room.db.execute<{ id: string }>(sql`select id from contribution
    where conference_id = ${conference.id} and published_at is null`)
  const cookie = await cookieOf(room.db, conference.moderatorEmail, server)
  const headers = {
    ...{ cookie, origin: server.origin, host: new URL(server.origin).host },
    ...{ accept: 'application/json', 'content-type': 'application/json' },
  }
  return async () => {
    const contributionId = waiting.pop()?.id
    const body = JSON.stringify({ key: randomUUID(), contributionId, revision: 1 })
    return send(audience, { port: server.port, path: '/do/publish-contribution', headers, body })
  }
}

async function inTurn(publish: Publish, insert: Publish, times: number): Promise<{ ours: Told[]; theirs: Told[] }> {
  for (let warm = 0; warm < 5; warm++) for (const once of [publish, insert]) await once()
  const [ours, theirs]: [Told[], Told[]] = [[], []]
  for (let turn = 0; turn < times; turn++) {
    ours.push(await publish())
    theirs.push(await insert())
  }
  return { ours, theirs }
}

function addRow(table: Table, size: number, { ours, theirs }: { ours: Told[]; theirs: Told[] }): void {
  const [product, bare] = [ours, theirs].map((all) => all.map(({ last }) => last)) as [number[], number[]]
  const p99 = [product, bare].map((all) => quantile(all, 0.99)) as [number, number]
  table.add(
    String(size),
    median(product),
    p99[0],
    median(bare),
    p99[1],
    shown(median(product) / median(bare)),
    against(p99[0] / p99[1], { atMost: 1.5 }),
    median(ours.map(({ answered, last }) => Math.max(0, last - answered))),
  )
}
