import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { copyDatabase, dropDatabase } from '@/db/embedded/databases'
import { databaseAt, template } from './addresses'

export interface FreshDatabase {
  url: string
  drop(): Promise<void>
}

/** A migrated, empty database of one's own, in the time it takes to copy a small folder. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const cluster = inject('cluster')
  const name = `test_${randomBytes(6).toString('hex')}`
  await copyDatabase(cluster, template, name)
  return { url: databaseAt(cluster, name), drop: () => dropDatabase(cluster, name) }
}
