import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Who holds a folder: a pid alone is not enough, since pids are given again after a restart. */
export interface Holder {
  pid: number
  bornAt: string
  /** What the holder wants a second comer to know, such as its address. */
  says?: string
}

/** When the process began, in whatever words its system has for it; undefined if there is no such process. */
export function birthOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return birthInProc(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}

/** The command's name may hold spaces and brackets, so fields are counted after the last one. A zombie is dead. */
function birthInProc(stat: string): string | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' ? undefined : fields[19]
}

/** The living process that holds this file, if there is one. */
export function holderOf(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder
    return birthOf(holder.pid) === holder.bornAt ? holder : undefined
  } catch {
    return undefined
  }
}

/**
 * Takes the file for this process, or says who has it. A file left by a process that was killed is taken over.
 * Written aside and linked into place, so that nobody ever reads half a holder.
 */
export function hold(file: string, says?: string): { heldBy: Holder } | { release(): void } {
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, JSON.stringify({ pid: process.pid, bornAt: birthOf(process.pid) ?? '', says } satisfies Holder))
  try {
    for (;;) {
      try {
        linkSync(aside, file)
        return { release: () => rmSync(file, { force: true }) }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
        const heldBy = holderOf(file)
        if (heldBy) return { heldBy }
        rmSync(file, { force: true })
      }
    }
  } finally {
    rmSync(aside, { force: true })
  }
}
