import { performance } from 'node:perf_hooks'
import type { Server, Socket } from 'socket.io'

/** For so long we tell; then everything else has its turn. A room of thousands in one go would stop it for half a second. */
const SLICE_MS = 5
const A_FEW = 8

const TEXT = 0x81
/** What Engine.IO writes before a packet of Socket.IO's. */
const MESSAGE = '4'
const LONG = 126
const VERY_LONG = 127

/** A packet as a server's websocket carries it (RFC 6455, section 5.2), in as few pieces as it can be written in. */
function frameOf(packet: string): [Buffer] {
  const said = Buffer.from(`${MESSAGE}${packet}`)
  const header = Buffer.alloc(said.length < LONG ? 2 : said.length < 0x10000 ? 4 : 10)
  header[0] = TEXT
  header[1] = header.length === 2 ? said.length : header.length === 4 ? LONG : VERY_LONG
  if (header.length === 4) header.writeUInt16BE(said.length, 2)
  if (header.length === 10) header.writeBigUInt64BE(BigInt(said.length), 2)
  return [Buffer.concat([header, said])]
}

interface Telling {
  sockets: string[]
  /** How many of them have been told. */
  told: number
  /** Only those are told who are in it when their turn comes. */
  room: string | undefined
  packet: string
  options: object
  done(): void
}

export interface News {
  name: string
  payload: object
}

/**
 * Writes to our own sockets, one telling after the other and a slice of time in each turn of the loop, whatever the rooms
 * and however many: what was asked for first is told first, so each socket hears in order. Encoded once for all: the
 * packet as Socket.IO 5 writes it, and the frame as the adapter of Socket.IO 4 hands it to Engine.IO.
 */
export class Teller {
  private readonly tellings: Telling[] = []
  private turn: NodeJS.Immediate | undefined
  private until = 0

  constructor(private readonly io: Server) {}

  /** Resolves when all of them have been written to. Who comes into the room later is not told: they ask by number. */
  toRoom(room: string, news: News): Promise<void> {
    return this.add([...(this.io.of('/').adapter.rooms.get(room) ?? [])], room, news)
  }

  toSockets(sockets: string[], news: News): Promise<void> {
    return this.add(sockets, undefined, news)
  }

  private add(sockets: string[], room: string | undefined, { name, payload }: News): Promise<void> {
    const packet = `2${JSON.stringify([name, payload])}`
    return new Promise((done) => {
      this.tellings.push({ sockets, told: 0, room, packet, options: { wsPreEncodedFrame: frameOf(packet) }, done })
      this.turn ??= setImmediate(this.takeTurn)
    })
  }

  private readonly takeTurn = (): void => {
    this.until = performance.now() + SLICE_MS
    this.goOn()
  }

  /** A few at a time, then what their writing leaves to be done, or the slice would be over long after its end. */
  private readonly goOn = (): void => {
    for (let told = 0; told < A_FEW && this.tellings.length > 0; told += 1) this.tellOne()
    if (this.tellings.length === 0) this.turn = undefined
    else if (performance.now() < this.until) process.nextTick(this.goOn)
    else this.turn = setImmediate(this.takeTurn)
  }

  private tellOne(): void {
    const [telling] = this.tellings
    if (!telling) return
    const socket = this.io.of('/').sockets.get(telling.sockets[telling.told] ?? '')
    telling.told += 1
    if (socket) write(socket, telling)
    if (telling.told < telling.sockets.length) return
    this.tellings.shift()
    telling.done()
  }
}

/** Whoever has left meanwhile, or was put out, hears nothing more. */
function write(socket: Socket, { room, packet, options }: Telling): void {
  if (room === undefined || socket.rooms.has(room)) socket.conn.send(packet, options)
}
