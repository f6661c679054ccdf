import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Embedded, startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'
import { loadScenario } from '@/db/scenario/load'

/** Where the demo and development keep what is written; both use the same, one at a time. */
export const dataFolder = '.data'

/** Starts the embedded database, brings it up to date, and fills it with the demo conference if it is empty. */
export async function startOwnDatabase(): Promise<Embedded> {
  const database = await startEmbedded({ folder: dataFolder, allow: 'demo' })
  try {
    await migrate(database.url)
    await loadScenario(database.url)
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** Kept, so that those who are signed in stay so over a restart. */
export function keptSecret(): string {
  const file = join(dataFolder, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(33).toString('base64'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/** A port of 127.0.0.1 that nobody has at the moment. */
export async function freePort(): Promise<number> {
  return tryPort(0, '127.0.0.1')
}

/** Resolves to the port if it can be had. @throws the system's error, such as EADDRINUSE. */
export function tryPort(port: number, host: string): Promise<number> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', reject)
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address()
      const taken = typeof address === 'object' && address ? address.port : port
      probe.close(() => resolve(taken))
    })
  })
}

export interface Wish {
  port: number
  host: string
  mode: 'demo' | 'development'
}

/** The settings a server of ours is started with; what the environment says of others does not reach it. */
export async function settingsFor({ port, host, mode }: Wish, databaseUrl: string): Promise<NodeJS.ProcessEnv> {
  return {
    ...process.env,
    NODE_ENV: mode === 'demo' ? 'production' : 'development',
    NEXT_TELEMETRY_DISABLED: '1',
    DIWAN_MODE: mode,
    DATABASE_URL: databaseUrl,
    ORIGIN: originOf(port, host),
    AUTH_SECRET: keptSecret(),
    SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
    MAIL_FROM: 'diwan@localhost.example',
    INBOUND_PORT: process.env.INBOUND_PORT ?? String(await freePort()),
    INBOUND_DOMAIN: 'diwan.localhost.example',
    INBOUND_AUTHSERV: 'mailbox.localhost.example',
    PORT: String(port),
    HOST: host,
  }
}

/** What a person types: a machine that listens everywhere or on its loopback is `localhost`. */
export function originOf(port: number, host: string): string {
  const everywhere = ['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'].includes(host)
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return new URL(`http://${name}:${port}`).origin
}
