/** A reason to stop that is nobody's error: told in one line, without a stack. */
export class Stop extends Error {
  override name = 'Stop'
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Hands over how to stop what was just started; what was started last is stopped first. */
export type Own = (stop: () => unknown) => void

/** By a signal, or by the end of the npm that started us: killed, it could not pass the signal on. */
function whenAsked(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || stop(), 500).unref()
}

/**
 * Runs until it ends or is asked to stop by Ctrl-C, by a signal, or by its terminal closing, and then stops all it
 * owns, once, however often it is asked.
 */
export async function untilStopped(work: (own: Own) => Promise<void>): Promise<never> {
  const owned: (() => unknown)[] = []
  const stopAll = async (code: number): Promise<never> => {
    for (let stop = owned.pop(); stop; stop = owned.pop()) {
      try {
        await stop()
      } catch (error) {
        process.stderr.write(`${(error as Error).message}\n`)
      }
    }
    process.exit(code)
  }
  // A terminal that closed takes no more words, and that is no reason to leave a database behind.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  let asked: Promise<never> | undefined
  const askedToStop = new Promise<never>((_, reject) => {
    whenAsked(() => {
      asked ??= stopAll(0)
      asked.catch(reject)
    })
  })
  try {
    await Promise.race([work((stop) => owned.push(stop)), askedToStop])
  } catch (error) {
    if (asked) return asked
    const known = error instanceof Stop || (error as Error).name.startsWith('Embedded')
    process.stderr.write(`${known ? (error as Error).message : (error as Error).stack}\n`)
    return stopAll(1)
  }
  return asked ?? stopAll(0)
}
