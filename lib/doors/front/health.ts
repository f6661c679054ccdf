import { setTimeout as after } from 'node:timers/promises'

/** What the front needs to know of the house behind it. */
export interface Health {
  /** True from the moment of the shutdown: whoever shares out the requests should send no more. */
  draining: boolean
  /** True while the database is known not to answer. */
  databaseGone: boolean
}

/** Resolves to false when the answer takes longer; never rejects. */
export async function answersWithin(milliseconds: number, ask: () => Promise<boolean>): Promise<boolean> {
  const given = new AbortController()
  try {
    const late = after(milliseconds, false, { signal: given.signal, ref: false })
    late.catch(() => {})
    return await Promise.race([ask(), late])
  } catch {
    return false
  } finally {
    given.abort()
  }
}

/**
 * Asks the database again and again, so that while it is gone people are told at once, instead of each waiting for
 * a connection that does not come. One slow answer is no absence: a busy pool also makes us wait.
 */
export function watchDatabase(health: Health, ask: () => Promise<boolean>): { stop(): void } {
  const stopped = new AbortController()
  const watch = async () => {
    while (!stopped.signal.aborted) {
      health.databaseGone = !(await answersWithin(5000, ask))
      await after(health.databaseGone ? 250 : 1000, undefined, { signal: stopped.signal, ref: false })
    }
  }
  watch().catch(() => {})
  return { stop: () => stopped.abort() }
}
