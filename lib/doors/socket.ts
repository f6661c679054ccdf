import type { Server, Socket } from 'socket.io'
import { z } from 'zod'
import { db } from '@/db/client'
import { newsAfter } from '@/db/queries/news'
import { report } from '@/lib/report'
import { callerOf, tokenIn } from './login'
import { mayHear } from './news/audience'
import { watchSockets } from './news/watching'
import type { Presence } from './presence/presence'
import { sayHere } from './presence/saying'
import type { Relay } from './relay'

const joining = z.object({ stream: z.string().max(60), after: z.int().min(0) })

/** Streams of one socket, beside the room of its own; more than a page can need is somebody trying. */
const MOST_STREAMS = 8
/** Questions of one socket between two checks: a page asks once for each stream, and again when it comes back. */
const MOST_QUESTIONS = 40

const callerBehind = (socket: Socket) => callerOf(tokenIn(socket.handshake.headers.cookie), 'fr')

interface Asked {
  raw: unknown
  /** What this socket is asking for just now: each may end in one more room. */
  opening: Set<string>
}

/** What a page asks when it opens, wakes or finds a gap: everything after the number it has. */
async function join(socket: Socket, relay: Relay, { raw, opening }: Asked): Promise<object> {
  const asked = joining.safeParse(raw)
  if (!asked.success) return { ok: false }
  const { stream, after } = asked.data
  if (new Set([...socket.rooms, ...opening, stream]).size > MOST_STREAMS + 1) return { ok: false }
  opening.add(stream)
  try {
    if (!(await mayHear(await callerBehind(socket), stream))) return { ok: false }
    // In the room first, then read: what is published in between comes twice rather than never.
    await socket.join(stream)
  } finally {
    opening.delete(stream)
  }
  await relay.ready(stream)
  return { ok: true, news: await newsAfter(db, { stream, after }) }
}

interface Doors {
  relay: Relay
  presence: Presence
}

function attend(socket: Socket, { relay, presence }: Doors): void {
  socket.data.questions = 0
  const opening = new Set<string>()
  const answering = (work: (raw: unknown) => Promise<object>) => async (raw: unknown, answer: unknown) => {
    // A handler that throws ends the process, and anything at all may stand in a frame.
    if (typeof answer !== 'function') return
    socket.data.questions += 1
    if (socket.data.questions > MOST_QUESTIONS) return answer({ ok: false, again: true })
    try {
      answer(await work(raw))
    } catch (err) {
      report.error({ err }, 'socket: a question was not answered')
      answer({ ok: false, again: true })
    }
  }
  socket.on(
    'join',
    answering((raw) => join(socket, relay, { raw, opening })),
  )
  socket.on(
    'here',
    answering((raw) => sayHere(socket, { presence, raw, callerBehind })),
  )
  socket.on('disconnect', () => presence.leave(socket.id))
}

export function openSockets(io: Server, doors: Doors): void {
  io.on('connection', (socket) => attend(socket, doors))
  watchSockets(io, doors.presence)
}
