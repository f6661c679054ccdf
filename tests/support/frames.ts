import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import type { Duplex } from 'node:stream'

/** A websocket that says what it is told to, however wrong (RFC 6455, section 5.2: a client's frames are masked). */
export interface RawSocket {
  status: number
  send(text: string | Buffer): void
  closed(): boolean
  /** Leaves what comes unread from now on, as a telephone does that has lost its network. */
  stopReading(): void
  end(): void
}

const headers = (origin: string | undefined) => ({
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': randomBytes(16).toString('base64'),
  ...(origin === undefined ? {} : { origin }),
})

function frameOf(payload: Buffer, opcode: number): Buffer {
  const mask = randomBytes(4)
  const length = payload.length
  const size = length < 126 ? Buffer.alloc(2) : length < 65_536 ? Buffer.alloc(4) : Buffer.alloc(10)
  size[0] = 0x80 | opcode
  size[1] = 0x80 | (length < 126 ? length : length < 65_536 ? 126 : 127)
  if (size.length === 4) size.writeUInt16BE(length, 2)
  if (size.length === 10) size.writeBigUInt64BE(BigInt(length), 2)
  const masked = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))
  return Buffer.concat([size, mask, masked])
}

/** Opens a websocket to Engine.IO by hand; the status is 101 where it was let in. */
export async function rawSocket(port: number, origin: string | undefined): Promise<RawSocket> {
  const path = '/socket.io/?EIO=4&transport=websocket'
  const sent = request({ host: '127.0.0.1', port, path, headers: { ...headers(origin), host: `localhost:${port}` } })
  sent.end()
  const [answer, socket] = await Promise.race([
    once(sent, 'upgrade') as Promise<[{ statusCode?: number }, Duplex]>,
    once(sent, 'response') as Promise<[{ statusCode?: number; destroy(): void }]>,
  ])
  let closed = socket === undefined
  socket?.on('error', () => {})
  socket?.on('close', () => {
    closed = true
  })
  socket?.resume()
  return {
    status: answer.statusCode ?? 0,
    send: (data) => void socket?.write(frameOf(Buffer.from(data as Buffer), typeof data === 'string' ? 1 : 2)),
    closed: () => closed,
    stopReading: () => void socket?.pause(),
    end: () => void socket?.destroy(),
  }
}
