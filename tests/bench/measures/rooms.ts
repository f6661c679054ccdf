import { setTimeout as pause } from 'node:timers/promises'
import { start } from '../child'
import { fillConference } from '../fill'
import { watchLoop } from '../held'
import { type Place, serveIn } from '../place'
import type { Question, Told } from '../processes/audience'
import { against, median, Table } from '../table'
import { publisher, send } from './live'

/** How long nothing else has its turn while a room is told, beside one emit to all of it. */
export async function rooms(place: Place, { quick }: { quick: boolean }): Promise<Table[]> {
  const room = await place.room('rooms')
  const times = quick ? 5 : 15
  const sizes = quick ? [500] : [1000, 4000]
  const waiting = (times + 1) * sizes.length
  const conference = await fillConference(room, { slug: 'rooms', people: 50, contributions: 40, waiting })
  const [ours, theirs] = [watchLoop(), watchLoop()]
  const sink = await start('sink')
  const { url } = await sink.ask<{ url: string }>({})
  const server = await serveIn(room, { DIWAN_MODE: 'production', SMTP_URL: url, ...ours.settings })
  const bare = await start('bare-live', { DATABASE_URL: room.url, PAYLOAD: '1400', ...theirs.settings })
  const { port } = await bare.ask<{ port: number }>({})
  const table = new Table('Longest hold of the loop while a room is told', [
    ...['sockets', 'product p50 ms', 'product at most ms', 'bare p50 ms', 'bare at most ms', 'last screen p50 ms'],
    ...['bare, last screen p50 ms', 'product p50 ms, nothing told'],
  ])
  for (const size of sizes) {
    const [listening, others] = [await start('audience'), await start('audience')]
    await listening.ask({ open: size, port: server.port, stream: `thread:${conference.threadId}` } satisfies Question)
    await others.ask({ open: size, port, stream: 'bare' } satisfies Question)
    const publish = await publisher(room, conference, { server, audience: listening })
    const insert = () => send(others, { port, path: '/', headers: {}, body: '{}' })
    const [product, plain] = [
      new Holds(publish, () => ours.longest(server.pid)),
      new Holds(insert, () => theirs.longest(bare.pid)),
    ]
    for (let turn = 0; turn <= times; turn++) for (const one of [product, plain]) await one.take()
    table.add(
      String(size),
      median(product.held),
      against(Math.max(...product.held), { atMost: 50 }),
      median(plain.held),
      Math.max(...plain.held),
      median(product.last),
      median(plain.last),
      median(product.quiet),
    )
    for (const audience of [listening, others]) await audience.stop()
  }
  for (const child of [bare, sink]) await child.stop()
  await server.stop()
  await room.sql.end()
  return [table]
}

/** One telling after the other, without the first. */
class Holds {
  readonly held: number[] = []
  /** As long, while nothing is told: what else the machine does takes the loop too. */
  readonly quiet: number[] = []
  readonly last: number[] = []
  private warm = false

  constructor(
    private readonly tell: () => Promise<Told>,
    private readonly longest: () => Promise<number>,
  ) {}

  async take(): Promise<void> {
    await this.longest()
    await pause(300)
    if (this.warm) this.quiet.push(await this.longest())
    const { last } = await this.tell()
    const held = await this.longest()
    if (this.warm) this.held.push(held)
    if (this.warm) this.last.push(last)
    this.warm = true
  }
}
