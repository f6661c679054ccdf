import type { Socket } from 'socket.io'
import { z } from 'zod'
import { db } from '@/db/client'
import { conferenceOfThread } from '@/db/queries/threads'
import { type Caller, participationIn } from '@/lib/caller'
import { namedHere } from '@/lib/people/rules'
import type { Presence } from './presence'
import type { Present } from './room'

const saying = z.object({ stream: z.string().max(60), doing: z.enum(['reading', 'writing', 'away']) })

/** Somebody types on as long as they say so again within this time. */
const WRITING_MS = 8000

/** Under what a socket is counted: a participant by themselves, all others by the socket. */
function counted(socketId: string, caller: Caller, conferenceId: string): Omit<Present, 'writingUntil'> {
  const own = participationIn(caller, conferenceId)
  const takesPart = own !== undefined && !own.suspended
  const name = takesPart ? namedHere(own) : null
  return { who: own?.participantId ?? socketId, name, conferenceId, registered: takesPart }
}

interface Says {
  presence: Presence
  raw: unknown
  callerBehind(socket: Socket): Promise<Caller>
}

/** A page says that it is read, written on, or not looked at any more. Only who may hear a thread can be in it. */
export async function sayHere(socket: Socket, { presence, raw, callerBehind }: Says): Promise<object> {
  const said = saying.safeParse(raw)
  if (!said.success) return { ok: false }
  const { stream, doing } = said.data
  if (!stream.startsWith('thread:') || !socket.rooms.has(stream)) return { ok: false }
  const turn = Symbol()
  socket.data.turn = turn
  if (doing === 'away') {
    presence.leave(socket.id)
    return { ok: true }
  }
  const [caller, conferenceId] = await Promise.all([
    callerBehind(socket),
    conferenceOfThread(db, stream.slice('thread:'.length)),
  ])
  // Gone meanwhile, or away: then it must not be counted for ever.
  if (!socket.connected || socket.data.turn !== turn || !conferenceId) return { ok: false }
  const own = counted(socket.id, caller, conferenceId)
  const writingUntil = doing === 'writing' && own.registered ? Date.now() + WRITING_MS : 0
  return { ok: true, as: own.name, here: presence.enter(socket.id, stream, { ...own, writingUntil }) }
}

/** Whoever has signed out, lost a role or taken back a name is seen as what they are now. */
export function seeAnew(socketId: string, presence: Presence, caller: Caller): void {
  const present = presence.present(socketId)
  if (present) Object.assign(present, counted(socketId, caller, present.conferenceId))
}
