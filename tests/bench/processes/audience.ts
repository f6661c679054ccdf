import { request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { text } from 'node:stream/consumers'
import { io, type Socket } from 'socket.io-client'
import { answer } from '../child'

/** Sockets to open and where to join, or something to send to be told of by all of them. */
export type Question =
  | { open: number; port: number; stream: string; cookies?: string[] }
  | { send: { port: number; path: string; headers: Record<string, string>; body: string } }
  | { close: true }

export interface Told {
  /** Milliseconds from the first byte sent until the answer, and until the last screen had it. */
  answered: number
  last: number
  /** The same for each screen. */
  each: number[]
}

type Opening = Extract<Question, { open: number }>

const sockets: Socket[] = []
let heard = (): void => {}

async function open(port: number, stream: string, cookie: string | undefined): Promise<void> {
  const socket = io(`ws://127.0.0.1:${port}`, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { origin: 'http://localhost:3000', host: 'localhost:3000', ...(cookie && { cookie }) },
  })
  socket.on('news', () => heard())
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  await socket.emitWithAck('join', { stream, after: 0 })
  sockets.push(socket)
}

/** A few at a time: who arrives is not what is measured here. */
async function openAll({ open: count, port, stream, cookies = [] }: Opening): Promise<void> {
  while (sockets.length < count) {
    const [from, more] = [sockets.length, Math.min(50, count - sockets.length)]
    await Promise.all(Array.from({ length: more }, (_, at) => open(port, stream, cookies[from + at])))
  }
}

type Sending = Extract<Question, { send: object }>['send']

function post({ port, path, headers, body }: Sending): Promise<{ status: number; said: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, async (answered) => {
      resolve({ status: answered.statusCode ?? 0, said: await text(answered) })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

async function send(sending: Sending): Promise<Told> {
  const begun = performance.now()
  const each: number[] = []
  const all = new Promise<void>((resolve) => {
    heard = () => {
      each.push(performance.now() - begun)
      if (each.length === sockets.length) resolve()
    }
  })
  const { status, said } = await post(sending)
  if (status !== 200) throw new Error(`${sending.path} answered ${status}: ${said}`)
  const answered = performance.now() - begun
  await all
  return { answered, last: each.at(-1) ?? 0, each }
}

answer<Question>(async (question) => {
  if ('send' in question) return send(question.send)
  if ('open' in question) {
    await openAll(question)
    return { open: sockets.length }
  }
  for (const socket of sockets.splice(0)) socket.close()
  return {}
})
