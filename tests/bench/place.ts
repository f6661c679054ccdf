import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@/db/client'
import { removeEmbedded, startEmbedded } from '@/db/embedded'
import { createDatabaseIfAbsent } from '@/db/embedded/databases'
import { migrate } from '@/db/migrate'
import { freePort } from '@/scripts/own-database'
import { databaseAt } from '../support/addresses'
import { goodSettings, type Served, serve } from '../support/served'

export interface Room {
  url: string
  db: ReturnType<typeof connect>['db']
  sql: ReturnType<typeof connect>['sql']
}

/** Where measuring is done: a PostgreSQL of its own that writes to the disk as a real one does. */
export interface Place {
  /** A database of its own, with the product's tables in it. */
  room(name: string): Promise<Room>
  close(): Promise<void>
}

export async function openPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'diwan-bench-'))
  // As root, the account Postgres runs as has to pass.
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded({ folder, durable: true })
  return {
    async room(name) {
      await createDatabaseIfAbsent(embedded.url, name)
      const url = databaseAt(embedded.url, name)
      await migrate(url)
      return { url, ...connect(url) }
    },
    async close() {
      await embedded.stop()
      await removeEmbedded(folder)
    },
  }
}

/** The built product, as production runs it but for the clock and the mailbox of tests. */
export async function serveIn({ url }: Room, settings: Record<string, string> = {}): Promise<Served> {
  const own = { DIWAN_MODE: 'test', ORIGIN: 'http://localhost:3000', LOG_LEVEL: 'error' }
  const SMTP_URL = `smtp://127.0.0.1:${await freePort()}`
  const server = await serve({ ...goodSettings(url), SMTP_URL, ...own, ...settings })
  await server.listening
  return server
}
