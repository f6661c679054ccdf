import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Embedded, removeEmbedded, startEmbedded } from '@/db/embedded'
import { createDatabaseIfAbsent } from '@/db/embedded/databases'
import { migrate } from '@/db/migrate'
import { databaseAt, template } from './addresses'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A scratch PostgreSQL of the tests' own, as one who may make databases. */
    cluster: string
  }
}

interface Scratch {
  folder: string
  embedded: Embedded
}

// Each project runs this file anew, in the same process; there is one cluster for all.
const shared = globalThis as typeof globalThis & { diwanScratch?: Promise<Scratch>; diwanScratchUsers?: number }

async function startScratch(): Promise<Scratch> {
  const folder = mkdtempSync(join(tmpdir(), 'diwan-test-'))
  // As root, the account Postgres runs as has to pass; what is in it keeps its own mode.
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded({ folder, durable: false })
  await createDatabaseIfAbsent(embedded.url, template)
  await migrate(databaseAt(embedded.url, template))
  return { folder, embedded }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.diwanScratch ??= startScratch()
  shared.diwanScratchUsers = (shared.diwanScratchUsers ?? 0) + 1
  const { folder, embedded } = await shared.diwanScratch
  project.provide('cluster', embedded.url)
  return async () => {
    shared.diwanScratchUsers = (shared.diwanScratchUsers ?? 1) - 1
    if (shared.diwanScratchUsers > 0) return
    await embedded.stop()
    await removeEmbedded(folder)
  }
}
