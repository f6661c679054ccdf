import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'

/** Takes the port. @throws the system's error, such as EADDRINUSE. */
export async function listen(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  // A little longer than proxies keep theirs, so that none sends a request into a connection just closed.
  server.keepAliveTimeout = 65_000
  server.maxConnections = 20_000
  server.listen(port, host)
  await once(server, 'listening')
}

/** Takes no more connections, lets what has been asked be answered for at most ten seconds, then hangs up. */
export async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const given = new AbortController()
  const patience = after(10_000, undefined, { signal: given.signal })
  await Promise.race([closed, patience])
  given.abort()
  await patience.catch(() => {})
  server.closeAllConnections()
}
