import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** The account Postgres runs as when we are root, which it refuses to be. */
export interface Account {
  uid: number
  gid: number
}

/** Where the data and, if need be, the programs are kept, and as whom they run (undefined: as ourselves). */
export interface Place {
  folder: string
  account: Account | undefined
}

/** What the programs get of our environment: PGDATA, PGPORT and their like in it would speak to them too. */
export const bareEnvironment = { PATH: process.env.PATH, TZ: 'UTC' } as unknown as NodeJS.ProcessEnv

/** True if an account with no rights of its own can come to this folder: every folder above lets it pass. */
export function isReachable(folder: string): boolean {
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    if (!(statSync(at).mode & 0o001)) return false
    if (at === dirname(at)) return true
  }
}

function unprivilegedAccount(): Account {
  const nobody = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody')
  return { uid: Number(nobody?.[2] ?? 65534), gid: Number(nobody?.[3] ?? 65534) }
}

/** Data that already belong to somebody stay theirs, so that `sudo` once does not lock an ordinary user out. */
function accountFor(data: string): Account {
  const owner = existsSync(data) ? statSync(data) : { uid: 0, gid: 0 }
  return owner.uid === 0 ? unprivilegedAccount() : { uid: owner.uid, gid: owner.gid }
}

export const dataIn = (folder: string): string => join(folder, 'postgres')

/** A name anybody could have made first in a folder where everybody may write: it has to be ours. */
function ownFolderAt(path: string): void {
  mkdirSync(path, { recursive: true })
  const found = lstatSync(path)
  if (!found.isDirectory() || found.uid !== 0) throw new Error(`${path} belongs to somebody else: remove it first.`)
  chmodSync(path, 0o755)
}

/**
 * Decides where a cluster asked for in `folder` lives. As an ordinary user: there. As root, Postgres runs as an
 * account that cannot pass a home folder of mode 700, so data and programs then go to /var/tmp (kept over a restart
 * of the machine, unlike /tmp) and `<folder>/place` says where.
 */
export function placeFor(folder: string): Place {
  mkdirSync(folder, { recursive: true })
  const real = realpathSync(folder)
  if (process.getuid?.() !== 0) return { folder: real, account: undefined }
  const elsewhere = elsewhereFor(real)
  if (existsSync(dataIn(real)) || (isReachable(real) && !existsSync(elsewhere))) {
    return { folder: real, account: accountFor(dataIn(real)) }
  }
  ownFolderAt(elsewhere)
  writeFileSync(join(real, 'place'), `${elsewhere}\n`)
  return { folder: elsewhere, account: accountFor(dataIn(elsewhere)) }
}

export function elsewhereFor(realFolder: string): string {
  return `/var/tmp/diwan-${createHash('sha256').update(realFolder).digest('hex').slice(0, 16)}`
}
