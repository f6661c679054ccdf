import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { desc, eq, sql } from 'drizzle-orm'
import { vi } from 'vitest'
import { connect } from '@/db/client'
import { shiftClock } from '@/db/queries/clock'
import { loadScenario } from '@/db/scenario/load'
import { mailboxMessage } from '@/db/schema'
import { freePort } from '@/scripts/own-database'
import { type ServerProcess, startServer } from '@/scripts/server-process'
import { freshDatabase } from './database'

export type Mail = typeof mailboxMessage.$inferSelect

/** The built product with the demo conference in it, as somebody would meet it; its mail arrives in its own mailbox. */
export interface Product {
  origin: string
  databaseUrl: string
  db: ReturnType<typeof connect>['db']
  /** The newest mail to an address whose subject or text matches, once it has arrived. */
  mailTo(address: string, about?: RegExp): Promise<Mail>
  mailsTo(address: string): Promise<Mail[]>
  /** Moves the clock, and has the worker look at once. */
  clockTo(instant: Date): Promise<void>
  restart(): Promise<void>
  kill(): Promise<void>
  stop(): Promise<void>
}

interface Settings {
  env?: Record<string, string>
  withScenario?: boolean
}

export async function startProduct({ env = {}, withScenario = true }: Settings = {}): Promise<Product> {
  const database = await freshDatabase()
  const port = await freePort()
  const smtpPort = await freePort()
  const origin = `http://localhost:${port}`
  if (withScenario) await loadScenario(database.url)
  const { db, sql: connection } = connect(database.url)
  const settings = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NODE_OPTIONS: '',
    DIWAN_MODE: 'test',
    DATABASE_URL: database.url,
    ORIGIN: origin,
    PORT: String(port),
    HOST: '127.0.0.1',
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    LOG_LEVEL: 'info',
    ...env,
  }
  const logFile = join(tmpdir(), `diwan-product-${port}.log`)
  const begin = async () => {
    const begun = startServer({ command: ['dist/server.js'], env: settings, logFile })
    await begun.listening
    return begun
  }
  let server: ServerProcess = await begin()
  const mailsTo = (address: string) =>
    db.select().from(mailboxMessage).where(eq(mailboxMessage.to, address)).orderBy(desc(mailboxMessage.id))
  return {
    origin,
    databaseUrl: database.url,
    db,
    mailsTo,
    mailTo: (address, about = /./) =>
      vi.waitFor(
        async () => {
          const found = (await mailsTo(address)).find(({ subject, text }) => about.test(subject) || about.test(text))
          if (!found) throw new Error(`no mail to ${address} about ${about}`)
          return found
        },
        { timeout: 20_000, interval: 100 },
      ),
    async clockTo(instant) {
      await shiftClock(db, instant)
      await db.execute(sql`select graphile_worker.add_job('plan-digests')`)
    },
    async restart() {
      await server.stop()
      server = await begin()
    },
    async kill() {
      process.kill(server.pid, 'SIGKILL')
      await server.ended
    },
    async stop() {
      await server.stop()
      await connection.end()
      await database.drop()
      rmSync(logFile)
    },
  }
}
