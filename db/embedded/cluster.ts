import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bareEnvironment, dataIn, type Place } from './place'
import type { Programs } from './programs'

export interface Cluster {
  data: string
  password: string
}

/**
 * What decides how text is told apart and put in order. PostgreSQL's own C.UTF-8 is the same on every system;
 * the search parser still asks the system's LC_CTYPE which characters are letters, and Macs call theirs differently.
 */
const locale = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
]

/** Makes the cluster if there is none. Made aside and renamed, so that one cut short is made anew. */
export async function clusterIn(place: Place, programs: Programs): Promise<Cluster> {
  const data = dataIn(place.folder)
  const passwordFile = join(data, 'password')
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const aside = `${data}.making`
    rmSync(aside, { recursive: true, force: true })
    await make(aside, place, programs)
    rmSync(data, { recursive: true, force: true })
    renameSync(aside, data)
  }
  return { data, password: readFileSync(passwordFile, 'utf8').trim() }
}

async function make(data: string, { account, folder }: Place, programs: Programs): Promise<void> {
  const passwordFile = `${data}.password`
  mkdirSync(data, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (account) for (const path of [data, passwordFile]) chownSync(path, account.uid, account.gid)
  // Safe without syncing: a cluster that did not come to its rename is never used.
  const options = ['--data-checksums', '--no-sync', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  await promisify(execFile)(programs.initdb, ['--username=postgres', ...locale, ...options, '-D', data], {
    cwd: folder,
    env: bareEnvironment,
    ...account,
  })
  renameSync(passwordFile, join(data, 'password'))
}
