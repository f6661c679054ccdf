import { createRequire } from 'node:module'

type Opens = new (address: string, options: { origin: string; headers?: Record<string, string> }) => WebSocket

/** A browser's websocket, as Node 20 has none of its own: that of Socket.IO's server, which is the same from outside. */
export function websocketTo(origin: string): WebSocket {
  const Socket = createRequire(createRequire(import.meta.url).resolve('socket.io'))('ws') as Opens
  return new Socket(`${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { origin })
}
