import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { io, type Socket } from 'socket.io-client'
import type { connect } from '@/db/client'
import { insertLogin } from '@/db/queries/logins'
import { person } from '@/db/schema'
import { hashOf, newToken } from '@/lib/doors/login'
import { fromPlain } from '@/lib/text/document'
import type { Served } from './served'

type Db = ReturnType<typeof connect>['db']

/** A login of somebody of the demo, as the Cookie header of a browser that has it. */
export async function cookieOf(db: Db, email: string, { origin }: { origin: string }): Promise<string> {
  const [known] = await db.select({ id: person.id }).from(person).where(eq(person.email, email))
  const token = newToken()
  await insertLogin(db, { tokenHash: hashOf(token), personId: known?.id ?? '', expiresAt: new Date('2099-01-01') })
  return `${origin.startsWith('https:') ? '__Secure-' : ''}authjs.session-token=${token}`
}

export interface Answered {
  status: number
  ok: boolean
  result: Record<string, unknown>
}

/** An act as a page's script sends it. @throws what the connection throws. */
export async function act(server: Served, cookie: string, [name, fields]: [string, object]): Promise<Answered> {
  const headers = { cookie, origin: server.origin, accept: 'application/json', 'content-type': 'application/json' }
  const { status, body } = await server.ask(`/do/${name}`, { method: 'POST', headers }, JSON.stringify(fields))
  const said = status === 503 ? {} : JSON.parse(body)
  return { status, ok: said.ok === true, result: said.result ?? said.refusal ?? {} }
}

/** What somebody sends: a text in a thread, under a key of its own. */
export const textFor = (threadId: string, text = 'Quelques mots, pour voir.', key = randomUUID()): [string, object] => [
  'submit-contribution',
  { key, threadId, language: 'fr', body: fromPlain(text) },
]

export interface Ears {
  /** The numbers heard in the stream, in the order they came. */
  numbers: number[]
  socket: Socket
  close(): void
}

/** An open page of somebody without a login, as far as its socket goes: it joins again whenever it connects. */
export async function earsAt(server: Served, stream: string): Promise<Ears> {
  const { origin, port } = server
  const numbers: number[] = []
  const socket = io(`ws://127.0.0.1:${port}`, {
    transports: ['websocket'],
    extraHeaders: { origin, host: new URL(origin).host },
    reconnectionDelayMax: 1000,
  })
  const hear = ({ number }: { number: number }) => {
    if (number > (numbers.at(-1) ?? 0)) numbers.push(number)
  }
  socket.on('news', hear)
  await new Promise<void>((resolve) => {
    socket.on('connect', async () => {
      const { news = [] } = await socket.emitWithAck('join', { stream, after: numbers.at(-1) ?? 0 })
      news.forEach(hear)
      resolve()
    })
  })
  return { numbers, socket, close: () => socket.close() }
}
