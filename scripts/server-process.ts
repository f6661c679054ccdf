import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as after } from 'node:timers/promises'
import { Stop } from './until-stopped'

export interface ServerProcess {
  pid: number
  /** Settles when it takes requests. @throws Stop, with its last words, if it ends before. */
  listening: Promise<void>
  /** Settles when it has ended, asked or not, with its exit code. */
  ended: Promise<number | null>
  stop(): Promise<void>
}

export interface ServerSettings {
  /** What Node is to run, such as ['dist/server.js']. */
  command: string[]
  env: NodeJS.ProcessEnv
  /** Where it writes; undefined for the terminal. */
  logFile?: string
}

const lastLines = (file: string): string => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n')

async function stopChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  // It gives itself fifteen seconds; after that it no longer knows what it does.
  const given = new AbortController()
  const patience = after(20_000, 'late', { signal: given.signal }).catch(() => {})
  if ((await Promise.race([ended, patience])) === 'late') child.kill('SIGKILL')
  given.abort()
  await ended
}

/**
 * Starts the server. It has a process group of its own, so that Ctrl-C reaches only us and it can still use the
 * database while it stops; and a channel to us, at whose end it stops by itself.
 */
export function startServer({ command, env, logFile }: ServerSettings): ServerProcess {
  const log = logFile ? openSync(logFile, 'w') : undefined
  const out = log ?? 'inherit'
  const child = spawn(process.execPath, command, { detached: true, env, stdio: ['ignore', out, out, 'ipc'] })
  if (log !== undefined) closeSync(log)
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const listening = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', () => reject(new Stop(`The server did not start.${logFile ? `\n${lastLines(logFile)}` : ''}`)))
  })
  // Asked to stop before it listened, nobody may be waiting for it any more.
  listening.catch(() => {})
  return { pid: child.pid ?? 0, listening, ended, stop: () => stopChild(child, ended) }
}
