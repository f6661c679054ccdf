import type { Server, Socket } from 'socket.io'
import type { Caller } from '@/lib/caller'
import { report } from '@/lib/report'
import { callersOf, tokenIn } from '../login'
import type { Presence } from '../presence/presence'
import { seeAnew } from '../presence/saying'
import { mayHear } from './audience'

/** How soon somebody who has lost a login or a role hears nothing more. */
const LOOK_MS = 4000
/** Logins looked up in one question: for each socket one of its own, a room of thousands would do nothing else. */
const AT_ONCE = 500
/** What a reader that does not read may owe us, in bytes; then it is cut off, and catches up by number. */
const MOST_UNREAD = 1_000_000

interface Owing {
  transport: { socket?: { bufferedAmount: number; terminate(): void } }
  writeBuffer: { data?: { length: number } }[]
}

/**
 * Nothing in Socket.IO limits what waits for a reader that has stopped reading: some of it with the network, the rest in
 * Engine.IO's own list. Its `close` would wait for all of that to be read first.
 */
function dropIfBehind(socket: Socket): void {
  const { transport, writeBuffer } = socket.conn as unknown as Owing
  const underWay = transport.socket?.bufferedAmount ?? 0
  const owed = writeBuffer.reduce((sum, { data }) => sum + (data?.length ?? 0), underWay)
  if (owed > MOST_UNREAD) transport.socket?.terminate()
}

const isPrivate = (room: string): boolean => room.startsWith('desk:') || room.startsWith('person:')

/** Takes a socket out of the private rooms of a login that has ended or lost its role; with them goes its name. */
async function recheck(socket: Socket, presence: Presence, caller: Caller): Promise<void> {
  seeAnew(socket.id, presence, caller)
  for (const room of socket.rooms) if (isPrivate(room) && !(await mayHear(caller, room))) await socket.leave(room)
}

async function recheckAll(sockets: Socket[], presence: Presence): Promise<void> {
  const trusted = sockets.filter(
    ({ id, rooms }) => presence.present(id)?.registered || [...rooms].some((room) => isPrivate(room)),
  )
  for (let from = 0; from < trusted.length; from += AT_ONCE) {
    const some = trusted.slice(from, from + AT_ONCE)
    const callers = await callersOf(some.map(({ handshake }) => tokenIn(handshake.headers.cookie)))
    for (const [at, caller] of callers.entries()) {
      const socket = some[at]
      if (socket) await recheck(socket, presence, caller)
    }
  }
}

/** Looks every few seconds after all who are connected, as long as somebody is. */
export function watchSockets(io: Server, presence: Presence): void {
  const { sockets } = io.of('/')
  let timer: NodeJS.Timeout | undefined
  let looking = false
  const look = async () => {
    if (looking) return
    looking = true
    for (const socket of sockets.values()) {
      socket.data.questions = 0
      dropIfBehind(socket)
    }
    await recheckAll([...sockets.values()], presence).catch((err) => report.warn({ err }, 'socket: rights unchecked'))
    looking = false
    if (sockets.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
  io.on('connection', () => {
    timer ??= setInterval(look, LOOK_MS)
  })
}
