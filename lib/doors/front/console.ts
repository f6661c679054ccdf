import { report } from '@/lib/report'

const LONGEST = 300

type Level = 'debug' | 'info' | 'warn' | 'error'

/** An error as the report knows to write it; of words only the first line, since what follows may be somebody's. */
function tell(level: Level, said: unknown[]): void {
  const err = said.find((each) => each instanceof Error)
  const words = said.filter((each) => typeof each === 'string').join(' ')
  report[level](err ? { err } : {}, words.trim().split('\n', 1)[0]?.slice(0, LONGEST))
}

/**
 * Next and the job runner write to the console what they like, the values of a failed query among it: addresses, hashes
 * of logins. From here on it is a line of the log like any other, without them.
 */
export function takeConsole(): void {
  const levels: Record<string, Level> = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' }
  for (const [name, level] of Object.entries(levels)) {
    Object.assign(globalThis.console, { [name]: (...said: unknown[]) => tell(level, said) })
  }
}
