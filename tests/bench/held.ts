import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Watches the loop of a process that is started with these settings. */
export function watchLoop() {
  const to = join(mkdtempSync(join(tmpdir(), 'diwan-held-')), 'held')
  const watched = join(import.meta.dirname, 'processes', 'watched.mjs')
  return {
    settings: { HELD_TO: to, NODE_OPTIONS: `--import=${watched}` },
    /** For how many milliseconds at most since it was last asked nothing else had its turn. */
    async longest(pid: number): Promise<number> {
      rmSync(to, { force: true })
      process.kill(pid, 'SIGUSR2')
      while (!existsSync(to) || readFileSync(to, 'utf8') === '') await pause(5)
      return Number(readFileSync(to, 'utf8'))
    },
  }
}
