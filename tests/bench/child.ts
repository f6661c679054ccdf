import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface Child {
  /** Asks it for something, and gives its answer. */
  ask<Answer>(question: object): Promise<Answer>
  pid: number
  stop(): Promise<void>
}

/** A process of its own, so that what measures takes nothing from what is measured but the machine they share. */
export async function start(name: string, env: Record<string, string> = {}): Promise<Child> {
  const file = join(import.meta.dirname, 'processes', `${name}.ts`)
  const child = fork(file, [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', UNDO_SECONDS: '0', ...env },
  })
  const next = async (): Promise<unknown> => {
    const heard = new AbortController()
    const [message, exit] = ['message', 'exit'].map((name) => once(child, name, { signal: heard.signal }))
    for (const waiting of [message, exit]) waiting?.catch(() => {})
    const answered = await Promise.race([message, exit?.then(() => undefined)])
    heard.abort()
    if (!answered) throw new Error(`${name} ended before it answered`)
    return answered[0]
  }
  await next()
  return {
    pid: child.pid ?? 0,
    async ask(question) {
      const answer = next()
      child.send(question)
      return (await answer) as never
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** In such a process: says that it is there, and answers one question after the other. */
export function answer<Question>(work: (question: Question) => Promise<object>): void {
  process.on('message', (question: Question) => {
    work(question).then(
      (said) => process.send?.(said),
      (error) => {
        process.stderr.write(`${error.stack}\n`)
        process.exit(1)
      },
    )
  })
  process.on('disconnect', () => process.exit(0))
  process.send?.('here')
}
