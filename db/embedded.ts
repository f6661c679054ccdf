import { once } from 'node:events'
import { existsSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Cluster, clusterIn } from './embedded/cluster'
import { answers, createDatabaseIfAbsent } from './embedded/databases'
import { type Guarded, startGuarded } from './embedded/guard'
import { hold } from './embedded/hold'
import { clearOrphan } from './embedded/orphan'
import { dataIn, elsewhereFor, type Place, placeFor } from './embedded/place'
import { programsFor } from './embedded/programs'

export interface EmbeddedOptions {
  folder: string
  port?: number
  /** False only for data that may be lost with the machine, such as a test's. */
  durable?: boolean
  /** The one caller that may run it although NODE_ENV is production. */
  allow?: 'demo'
}

export interface Embedded {
  url: string
  /** The process that is Postgres. */
  pid: number
  /** Settles when Postgres has ended, asked or not. */
  ended: Promise<void>
  stop(): Promise<void>
}

/** The folder is in use by another living process, which goes on unharmed. */
export class EmbeddedInUse extends Error {
  override name = 'EmbeddedInUse'
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`The embedded database in ${folder} is in use by process ${pid}. Stop that one first.`)
  }
}

export class EmbeddedRefused extends Error {
  override name = 'EmbeddedRefused'
}

const lockIn = (folder: string): string => join(folder, 'lock')

/** Found out before anything is touched: a folder first used by root, and now by somebody else. */
function insistOnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const mine = process.getuid?.()
  const owners = [folder, dataIn(folder)].map((path) => statSync(path, { throwIfNoEntry: false })?.uid ?? mine)
  if (mine === 0 || owners.every((uid) => uid === mine)) return
  throw new EmbeddedRefused(`${folder} belongs to another user. Run as that user, or remove the folder to begin anew.`)
}

function take(folder: string): { release(): void } {
  const held = hold(lockIn(folder))
  if ('heldBy' in held) throw new EmbeddedInUse(folder, held.heldBy.pid)
  return held
}

function insistOnPlace(allow: EmbeddedOptions['allow']): void {
  if (process.env.NODE_ENV === 'production' && allow === undefined) {
    throw new EmbeddedRefused(
      'The embedded database is for the demo and for development: it has no backup, no second process and no one who ' +
        'watches it. In production set DATABASE_URL to a PostgreSQL server of your own.',
    )
  }
  if (process.platform === 'win32') {
    throw new EmbeddedRefused('The embedded database needs Linux or macOS; on Windows use the Linux subsystem (WSL).')
  }
}

/**
 * Starts a PostgreSQL of its own in `folder`, on a free port of 127.0.0.1 with a password only this folder knows.
 * It ends with `stop()` or, whatever happens to this process, by itself.
 *
 * @throws EmbeddedInUse if another process has the folder, EmbeddedRefused in production.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  insistOnPlace(options.allow)
  insistOnFolder(options.folder)
  const lock = take(options.folder)
  try {
    const place = placeFor(options.folder)
    await clearOrphan(dataIn(place.folder))
    return await run(place, options, lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function run(place: Place, options: EmbeddedOptions, release: () => void): Promise<Embedded> {
  const programs = programsFor(place)
  const cluster = await clusterIn(place, programs)
  const guarded = await startGuarded(place, programs, {
    ...cluster,
    port: options.port,
    durable: options.durable ?? true,
  })
  const postgres = guarded.process
  const ended = once(postgres, 'exit').then(release)
  const urlOf = addresses(cluster, guarded)
  if (
    !(await answers(
      urlOf('postgres'),
      () => postgres.pid === undefined || postgres.exitCode !== null || postgres.signalCode !== null,
    ))
  ) {
    throw new Error(`The embedded database did not start:\n${guarded.lastWords()}`)
  }
  await createDatabaseIfAbsent(urlOf('postgres'), 'diwan')
  const stop = async (): Promise<void> => {
    postgres.kill('SIGINT')
    await ended
    postgres.stdin?.destroy()
  }
  return { url: urlOf('diwan'), pid: postgres.pid ?? 0, ended, stop }
}

function addresses(cluster: Cluster, guarded: Guarded): (database: string) => string {
  return (database) => `postgres://postgres:${cluster.password}@127.0.0.1:${guarded.port}/${database}`
}

/** Throws away everything kept for `folder`. @throws EmbeddedInUse */
export async function removeEmbedded(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const lock = take(folder)
  try {
    const real = realpathSync(folder)
    for (const place of [real, elsewhereFor(real)]) await clearOrphan(dataIn(place))
    if (process.getuid?.() === 0) rmSync(elsewhereFor(real), { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  } finally {
    lock.release()
  }
}
