import { drizzle, type PostgresJsDatabase, type PostgresJsTransaction } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { config } from '@/lib/config'
import * as schema from './schema'

export type Db = PostgresJsDatabase<typeof schema>
export type Tx = PostgresJsTransaction<typeof schema, import('drizzle-orm').ExtractTablesWithRelations<typeof schema>>

/** Limits that keep one stuck statement from taking the whole conference with it. */
const limits = { statement_timeout: 5000, lock_timeout: 4000, idle_in_transaction_session_timeout: 10_000 }

interface Connected {
  sql: postgres.Sql
  db: Db
}

// Next bundles its own copy of this module beside the server's: one pool for both lives on the process.
const shared = globalThis as typeof globalThis & { diwanDatabase?: Connected; diwanProbe?: postgres.Sql }

function connected(): Connected {
  shared.diwanDatabase ??= connect(config.databaseUrl)
  return shared.diwanDatabase
}

export function connect(url: string): Connected {
  const sql = open(url, { max: 12 })
  return { sql, db: drizzle(preparing(sql), { schema }) }
}

function open(url: string, { max }: { max: number }): postgres.Sql {
  return postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 5,
    // Seconds. By default each connection waits longer after every failure, up to twenty, when the database is long back.
    backoff: () => 0.5,
    onnotice: () => {},
    connection: { application_name: 'diwan', TimeZone: 'UTC', ...limits },
  })
}

type Client = postgres.Sql
type Scope = (inner: Client) => unknown

/**
 * Has every question prepared, once a connection: drizzle asks only for named ones, and a page's one question takes
 * longer to plan than to answer.
 */
function preparing(client: Client): Client {
  const scoped =
    (open: (...given: unknown[]) => unknown) =>
    (...given: unknown[]) => {
      const scope = given.pop() as Scope
      return open.call(client, ...given, (inner: Client) => scope(preparing(inner)))
    }
  return new Proxy(client, {
    get: (target, name) => {
      const value = Reflect.get(target, name)
      if (name === 'unsafe') {
        return (text: string, values: never[], options: object) =>
          target.unsafe(text, values, { ...options, prepare: true })
      }
      return name === 'begin' || name === 'savepoint' ? scoped(value) : value
    },
  })
}

/** The database, connected on first use. */
export const db: Db = new Proxy({} as Db, {
  get: (_, name) => {
    const value = Reflect.get(connected().db, name)
    return typeof value === 'function' ? value.bind(connected().db) : value
  },
})

/** The raw connection, for LISTEN only. */
export const listener = (): postgres.Sql => connected().sql

export function inTransaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return connected().db.transaction((tx) => work(tx as Tx))
}

/** Asked over a line of its own: behind a busy pool a question waits its turn, though nothing is wrong. */
export async function databaseAnswers(): Promise<boolean> {
  shared.diwanProbe ??= open(config.databaseUrl, { max: 1 })
  try {
    await shared.diwanProbe`select 1`
    return true
  } catch {
    return false
  }
}

export async function closeDatabase(): Promise<void> {
  await Promise.all([shared.diwanDatabase?.sql.end({ timeout: 5 }), shared.diwanProbe?.end({ timeout: 5 })])
  shared.diwanDatabase = undefined
  shared.diwanProbe = undefined
}
