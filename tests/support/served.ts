import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { text } from 'node:stream/consumers'
import { freePort } from '@/scripts/own-database'

export interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: string
}

export interface Ended {
  code: number | null
  /** Everything it wrote. */
  said: string
}

/** The built server as a process of its own, asked over its port under the one name it knows itself by. */
export interface Served {
  origin: string
  port: number
  pid: number
  /** Settles when it takes requests. @throws what it said, if it ends before. */
  listening: Promise<void>
  ended: Promise<Ended>
  said(): string
  ask(path: string, options?: RequestOptions, body?: string): Promise<Answer>
  signal(name: NodeJS.Signals): void
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<Ended>
}

/** What production asks for, all of it right; a proxy that speaks https would stand before it. */
export const goodSettings = (databaseUrl: string) => ({
  DATABASE_URL: databaseUrl,
  ORIGIN: 'https://conference.example.org',
  AUTH_SECRET: 'only-for-tests-0123456789-abcdefghijkl',
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'conference@example.org',
})

type Settings = Record<string, string | undefined>

/** Starts it with these settings and nothing else of ours; what is undefined is left out. */
export async function serve(settings: Settings): Promise<Served> {
  const port = Number(settings.PORT ?? (await freePort()))
  const { PATH, HOME } = process.env
  const env = {
    NODE_ENV: 'production' as const,
    PATH,
    HOME,
    LOG_LEVEL: 'warn',
    UNDO_SECONDS: '0',
    PORT: String(port),
    ...settings,
  }
  const child = spawn(process.execPath, ['dist/server.js'], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (said += piece))
  const ended: Promise<Ended> = once(child, 'close').then(([code]) => ({ code, said }))
  const listening = Promise.race([
    once(child, 'message').then(() => {}),
    ended.then(({ code }) => Promise.reject(new Error(`the server ended with ${code}: ${said}`))),
  ])
  // Whoever wants it not to start asks for its end only.
  listening.catch(() => {})
  const origin = settings.ORIGIN ?? ''
  const signal = (name: NodeJS.Signals) => void child.kill(name)
  return {
    origin,
    port,
    pid: child.pid ?? 0,
    listening,
    ended,
    said: () => said,
    ask: (path, options, body) => ask({ path, ...options, port, origin }, body),
    signal,
    stop: () => {
      signal('SIGTERM')
      return ended
    },
  }
}

interface Asking extends RequestOptions {
  port: number
  origin: string
}

/** One request on a connection of its own, as raw as Node lets one. */
async function ask({ origin, headers, ...options }: Asking, body?: string): Promise<Answer> {
  const host = URL.canParse(origin) ? new URL(origin).host : 'localhost'
  const sent = httpRequest({ host: '127.0.0.1', agent: false, ...options, headers: { host, ...headers } })
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }
}

/** A form sent from one of the server's own pages. */
export const formFrom = (origin: string, fields: Record<string, string>): [RequestOptions, string] => [
  { method: 'POST', headers: { origin, 'content-type': 'application/x-www-form-urlencoded' } },
  new URLSearchParams(fields).toString(),
]
