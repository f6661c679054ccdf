import { setTimeout as pause } from 'node:timers/promises'
import { start } from '../child'
import { fillConference } from '../fill'
import { residentOf } from '../memory'
import { type Place, serveIn } from '../place'
import type { Question } from '../processes/audience'
import type { Visited } from '../processes/visitors'
import { against, shown, Table } from '../table'

/** What the server's process holds: just started, after it was read in, with sockets open, and after they have gone. */
export async function memory(place: Place, { quick }: { quick: boolean }): Promise<Table[]> {
  const room = await place.room('memory')
  const { slug, threadId } = await fillConference(room, { slug: 'memory', people: 50, contributions: 100 })
  const server = await serveIn(room, { DIWAN_MODE: 'production' })
  const table = new Table('Memory of the server', ['when', 'MB'])
  const look = async (when: string, aim?: number) => {
    await pause(quick ? 1000 : 3000)
    const held = residentOf(server.pid)
    table.add(when, aim ? against(held, { atMost: aim }) : shown(held))
  }
  await look('at rest, just started', 350)
  const visitors = await start('visitors')
  const path = `/fr/conferences/${slug}/threads/1`
  await visitors.ask<Visited>({ port: server.port, path, connections: 16, forMs: quick ? 2000 : 8000 })
  await visitors.stop()
  await look('at rest, after it was read by many', 350)
  const audience = await start('audience')
  const open = quick ? 200 : 1000
  await audience.ask({ open, port: server.port, stream: `thread:${threadId}` } satisfies Question)
  await look(`with ${open} sockets`)
  await audience.stop()
  await server.stop()
  await room.sql.end()
  return [table]
}
