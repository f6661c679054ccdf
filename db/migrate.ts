import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations as applyJobMigrations } from 'graphile-worker'
import postgres from 'postgres'
import { watchTables } from './watch'

/** Any number will do; every process of every version must use the same one. */
const MIGRATION_LOCK = 20_070_522

/**
 * Brings the database up to this version. Several processes may call it at once: drizzle's migrator takes no lock of
 * its own, so one advisory lock is held on the connection that migrates, and the others wait and find nothing to do.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`
    await applyMigrations(drizzle(sql), { migrationsFolder: 'db/migrations' })
    await watchTables(sql)
    await applyJobMigrations({ connectionString: url })
  } finally {
    await sql.end()
  }
}
