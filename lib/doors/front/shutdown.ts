import { setTimeout as after } from 'node:timers/promises'
import { report } from '@/lib/report'

export interface Step {
  name: string
  take: () => Promise<unknown> | unknown
}

/** Longer than any request may take; whoever stops us usually waits half a minute before killing. */
const patience = 15_000

/**
 * Ends the process by its steps, in order, whatever asks for it: a signal, a parent that is gone, an error nobody
 * caught. A step that fails is reported and does not keep the next from being taken.
 */
export function endBy(steps: Step[]): (why: string, code: number) => Promise<void> {
  let ending: Promise<void> | undefined
  const end = async (why: string, code: number) => {
    report.info({ why }, 'stopping')
    const late = after(patience, undefined, { ref: false }).then(() => {
      report.error('did not stop in time')
      process.exit(1)
    })
    for (const { name, take } of steps) {
      try {
        await Promise.race([take(), late])
      } catch (error) {
        report.error({ err: error, step: name }, 'step of the shutdown failed')
      }
    }
    report.info('stopped')
    process.exit(code)
  }
  return (why, code) => {
    ending ??= end(why, code)
    return ending
  }
}

/**
 * Next listens for uncaught errors only to log them, and so keeps a process alive that nobody knows the state of.
 * Ours ends it; whoever watches over it starts a fresh one.
 */
export function endOnTrouble(end: (why: string, code: number) => Promise<void>): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.removeAllListeners(event)
    process.on(event, (error: unknown) => {
      report.fatal({ err: error }, event)
      void end(event, 1)
    })
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end(signal, 0))
  process.removeAllListeners('disconnect')
  process.on('disconnect', () => void end('parent gone', 0))
}
