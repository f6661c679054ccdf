import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { birthOf } from './hold'

/** The pid in the file Postgres keeps while it runs; undefined if there is none or nobody has it now. */
function postmasterOf(data: string): number | undefined {
  let pid: number
  try {
    pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return undefined
  }
  return birthOf(pid) ? pid : undefined
}

function runsIn(data: string, pid: number): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return false
  }
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch {
    // It ended in between, which is what was wanted.
  }
}

async function ends(pid: number, seconds: number): Promise<boolean> {
  for (let left = seconds * 20; left > 0 && birthOf(pid); left--) await after(50)
  return birthOf(pid) === undefined
}

/**
 * Called with the folder held, so whatever Postgres still runs in it has lost its owner: it is asked to stop and
 * waited for. A postmaster.pid that names a process which is no Postgres of this folder is removed, since Postgres
 * would refuse to start for as long as the stranger lives.
 */
export async function clearOrphan(data: string): Promise<void> {
  const pid = postmasterOf(data)
  // A dead pid is left for Postgres, which also looks whether any part of the dead one still has its memory.
  if (pid === undefined) return
  if (!runsIn(data, pid)) return rmSync(join(data, 'postmaster.pid'), { force: true })
  for (const [how, seconds] of [
    ['SIGINT', 30],
    ['SIGQUIT', 10],
    ['SIGKILL', 5],
  ] as const) {
    signal(pid, how)
    if (await ends(pid, seconds)) return
  }
  throw new Error(`A PostgreSQL without an owner (process ${pid}) does not stop.`)
}
