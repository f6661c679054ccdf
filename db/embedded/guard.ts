import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Cluster } from './cluster'
import { bareEnvironment, type Place } from './place'
import type { Programs } from './programs'

export interface Guarded {
  process: ChildProcess
  port: number
  /** The last lines Postgres said, for a reader whose database did not start. */
  lastWords(): string
}

/**
 * Postgres must not outlive us, even when we are killed with SIGKILL and can tell it nothing. A small shell holds the
 * other end of a pipe of ours: when we are gone it reads the end of it and asks Postgres for a fast shutdown. It is
 * started twice removed, since Postgres takes the death of a child it does not know for a crash; and it asks again,
 * since a Postgres that has not written its postmaster.pid does not listen yet.
 */
const guard = `
exec 3<&0 </dev/null
( (
  trap '' INT TERM HUP
  while read -r _ <&3; do :; done
  tries=0
  while kill -0 "$$" && [ $tries -lt 100 ]; do
    read -r pid <"$1/postmaster.pid" && [ "$pid" = "$$" ] && kill -INT "$$"
    tries=$((tries + 1))
    sleep 0.1
  done
) & ) 2>/dev/null
exec 3<&-
data=$1; shift
exec "$@"
`

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

function settings({ port, durable }: { port: number; durable: boolean }): string[] {
  const all: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    // A path of a socket may not exceed 107 bytes, and the folder is anybody's.
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements hold what people wrote: they never go to a log.
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Starts Postgres in a session of its own, so that Ctrl-C in a terminal reaches only us and we decide the order. */
export async function startGuarded(
  place: Place,
  programs: Programs,
  cluster: Cluster & { port?: number | undefined; durable: boolean },
): Promise<Guarded> {
  const port = cluster.port ?? (await freePort())
  const logFile = join(place.folder, 'postgres.log')
  const log = openSync(logFile, 'w', 0o600)
  const command = [programs.postgres, '-D', cluster.data, ...settings({ port, durable: cluster.durable })]
  const child = spawn('/bin/sh', ['-c', guard, 'sh', cluster.data, ...command], {
    detached: true,
    cwd: cluster.data,
    stdio: ['pipe', log, log],
    env: bareEnvironment,
    ...place.account,
  })
  closeSync(log)
  // When Postgres ends by itself nobody reads our end of the pipe any more; that is no error of ours.
  child.stdin?.on('error', () => {})
  return { process: child, port, lastWords: () => readFileSync(logFile, 'utf8').split('\n').slice(-12).join('\n') }
}
