import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io as connectTo, type Socket } from 'socket.io-client'
import { afterEach } from 'vitest'
import type { Heard } from '@/lib/contributions/hear'
import { dispatchUpgrades, socketServer } from '@/lib/doors/front/upgrades'
import type { startPresence } from '@/lib/doors/presence/presence'
import type { startRelay } from '@/lib/doors/relay'
import type { Stage } from './stage'

/** One process' part in the live conference, as `server.ts` puts it together; several share one database. */
export async function startSide(
  port = 0,
  notified?: Parameters<typeof startRelay>[1],
  timing?: Parameters<typeof startPresence>[2],
) {
  const { startPresence } = await import('@/lib/doors/presence/presence')
  const { startRelay } = await import('@/lib/doors/relay')
  const { openSockets } = await import('@/lib/doors/socket')
  const server = createServer()
  const taker = createServer()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const at = (server.address() as AddressInfo).port
  const origin = `http://localhost:${at}`
  const io = socketServer(taker, origin)
  server.on(
    'upgrade',
    dispatchUpgrades({ origin, development: false, production: true }, { sockets: taker, next: undefined }),
  )
  const relay = await startRelay(io, notified)
  const here = await startPresence(relay, undefined, timing)
  openSockets(io, { relay, presence: here.presence })
  return {
    origin,
    port: at,
    io,
    async stop() {
      await io.close()
      await here.stop()
      await relay.stop()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

export type Side = Awaited<ReturnType<typeof startSide>>

/** What an open page has heard, over one socket, and how it asks. */
export interface Ear {
  socket: Socket
  heard: Heard[]
  last: { stream: string; number: number; now: string }[]
  join(stream: string, after?: number): Promise<{ ok: boolean; again?: boolean; news?: Heard[] }>
  close(): void
}

export async function openEar({ origin }: { origin: string }, login?: string): Promise<Ear> {
  const headers = { origin, ...(login ? { cookie: `authjs.session-token=${login}` } : {}) }
  const socket = connectTo(origin, {
    transports: ['websocket'],
    extraHeaders: headers,
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
  })
  const ear: Ear = {
    socket,
    heard: [],
    last: [],
    join: (stream, after = 0) => socket.timeout(5000).emitWithAck('join', { stream, after }),
    close: () => socket.close(),
  }
  socket.on('news', (heard: Heard) => ear.heard.push(heard))
  socket.on('last', (last: Ear['last'][number]) => ear.last.push(last))
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return ear
}

/** What a test opens with this is closed after it: the pages first, then the processes they hang on. */
export function closing() {
  const opened: { close?(): void; stop?(): Promise<void> }[] = []
  afterEach(async () => {
    for (const page of opened) page.close?.()
    for (const side of opened.splice(0)) await side.stop?.()
  })
  return <Thing extends (typeof opened)[number]>(thing: Thing): Thing => {
    opened.push(thing)
    return thing
  }
}

/** One stream of each kind, as the pages of the stage hear them. */
export const streamsOf = ({ thread, conference, amina }: Stage) => ({
  thread: `thread:${thread.id}`,
  conference: `conference:${conference.id}`,
  desk: `desk:${conference.id}`,
  person: `person:${amina.participantId}`,
})
