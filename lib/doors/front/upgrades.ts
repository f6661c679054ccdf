import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Server } from 'socket.io'
import { pathOf, type Site } from './headers'
import { judgeHost, settleForwarding } from './hosts'

/** The two who take over connections. Neither ever listens: each is only handed what is meant for it. */
export interface Takers {
  sockets: HttpServer
  /** Next's, in development, for its hot reload; in production it takes none. */
  next: HttpServer | undefined
}

/**
 * Decides alone who gets an upgrade. Left to themselves, Next and Socket.IO each add a listener to the same server,
 * and Next's comes with the first request and may close the other's sockets.
 */
export function dispatchUpgrades(
  site: Site & { production: boolean },
  { sockets, next }: Takers,
): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  return (request, socket, head) => {
    // A connection that breaks between here and its new owner is nobody's error.
    socket.on('error', () => socket.destroy())
    const path = pathOf(request)
    if (judgeHost(site, request.headers.host) !== 'ours') {
      socket.end('HTTP/1.1 421 Misdirected Request\r\nConnection: close\r\n\r\n')
      return
    }
    settleForwarding(site, request)
    if (path === '/socket.io/') sockets.emit('upgrade', request, socket, head)
    else if (path.startsWith('/_next/') && next?.listenerCount('upgrade')) next.emit('upgrade', request, socket, head)
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
  }
}

/**
 * Websockets only, and only from our own pages: `cors` concerns polling alone, so that without `allowRequest` any
 * page on the web could open a socket with its reader's cookie.
 */
export function socketServer(taker: HttpServer, origin: string): Server {
  return new Server(taker, {
    path: '/socket.io/',
    transports: ['websocket'],
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: 16_000,
    perMessageDeflate: false,
    allowRequest: (request, decide) => decide(null, request.headers.origin === origin),
  })
}
