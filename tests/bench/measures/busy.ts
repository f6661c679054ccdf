import { setTimeout as pause } from 'node:timers/promises'
import { cookieOf } from '../../support/acting'
import { start } from '../child'
import { fillConference } from '../fill'
import { type Place, serveIn } from '../place'
import type { Question } from '../processes/audience'
import type { Visit, Visited } from '../processes/visitors'
import { against, median, quantile, Table } from '../table'
import { publisher } from './live'

/** Fifty contributions a minute. */
const EVERY_MS = 1200

/** The first byte of a thread's page while its conference is quiet, and while much is published in it. */
export async function busy(place: Place, { quick }: { quick: boolean }): Promise<Table[]> {
  const room = await place.room('busy')
  const [rounds, forMs] = quick ? [2, 2500] : [5, 6000]
  const waiting = Math.ceil((rounds * 2 * forMs) / EVERY_MS) + 5
  const conference = await fillConference(room, { slug: 'busy', people: 50, contributions: 400, waiting })
  const [sink, visitors, audience] = [await start('sink'), await start('visitors'), await start('audience')]
  const { url } = await sink.ask<{ url: string }>({})
  const server = await serveIn(room, { SMTP_URL: url })
  await audience.ask({ open: 1, port: server.port, stream: `thread:${conference.threadId}` } satisfies Question)
  const publish = await publisher(room, conference, { server, audience })
  const cookie = await cookieOf(room.db, 'busy.reader1@example.org', server)
  const about: Visit = { port: server.port, path: '/fr/conferences/busy/threads/1', connections: 2, forMs }
  const table = new Table('First byte of a thread while 50 contributions a minute are published', [
    ...['page', 'quiet p50 ms', 'busy p50 ms', 'ratio', 'quiet p99 ms', 'busy p99 ms'],
  ])
  for (const [name, more] of Object.entries({ 'signed out': {}, 'signed in': { cookie } })) {
    const [quiet, full]: [number[][], number[][]] = [[], []]
    const visit = async () => (await visitors.ask<Visited>({ ...about, ...more })).first
    await visit()
    for (let round = 0; round < rounds; round++) {
      quiet.push(await visit())
      const visiting = visit()
      for (let spent = 0; spent < forMs; spent += EVERY_MS) {
        await publish()
        await pause(EVERY_MS)
      }
      full.push(await visiting)
    }
    const ratio = median(full.map((times, round) => median(times) / median(quiet[round] ?? [])))
    const at = (all: number[][], part: number) => quantile(all.flat(), part)
    table.add(name, at(quiet, 0.5), at(full, 0.5), against(ratio, { atMost: 1.2 }), at(quiet, 0.99), at(full, 0.99))
  }
  for (const child of [visitors, audience, sink]) await child.stop()
  await server.stop()
  await room.sql.end()
  return [table]
}
