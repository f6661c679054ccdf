interface Hearing {
  /** The line stands: everybody says where they are. */
  opened(): void
  told(name: string, payload: unknown): void
}

interface Question {
  answer(said: unknown): void
  fail(why: Error): void
}

const FIRST_PAUSE = 700
const LONGEST_PAUSE = 20_000
const PATIENCE = 10_000

/** What an Engine.IO packet begins with (protocol 4), and with `4` before it, a Socket.IO one (protocol 5). */
const OPEN = '0'
const PING = '2'
const PONG = '3'
const CONNECT = '40'
const DISCONNECT = '41'
const EVENT = '42'
const ACK = '43'
const REFUSED = '44'

const address = (): string => `${location.origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`

/**
 * The little of Socket.IO that a page needs: websocket only, text only, no rooms of its own, and coming back by itself.
 * Its own client weighs as much as the rest of what we send to a page, of which nine parts in ten serve other ways of
 * connecting (docs/decisions). https://socket.io/docs/v4/socket-io-protocol/
 */
export class Line {
  private socket: WebSocket | undefined
  private readonly questions = new Map<number, Question>()
  private asked = 0
  private failures = 0
  private again: ReturnType<typeof setTimeout> | undefined
  private silence: ReturnType<typeof setTimeout> | undefined
  private patience = 45_000
  /** Whether it stands now. */
  stands = false

  constructor(
    private readonly hearing: Hearing,
    private readonly open: () => WebSocket = () => new WebSocket(address()),
  ) {}

  /** Opens the line, if it does not stand and nobody is opening it. */
  connect(): void {
    clearTimeout(this.again)
    if (this.socket) return
    const socket = this.open()
    this.socket = socket
    this.hearsSoon()
    socket.onmessage = ({ data }) => this.take(String(data))
    socket.onclose = () => this.lost(socket)
  }

  /** Hangs up, and does not come back by itself. */
  close(): void {
    const { socket } = this
    if (socket) this.lost(socket)
    clearTimeout(this.again)
  }

  /** What the server answers to this. @throws when it does not. */
  ask(name: string, payload: unknown): Promise<unknown> {
    return new Promise((answer, fail) => {
      this.asked += 1
      const id = this.asked
      this.questions.set(id, { answer, fail })
      setTimeout(() => this.settle(id)?.fail(new Error('no answer')), PATIENCE)
      if (this.stands) this.socket?.send(`${EVENT}${id}${JSON.stringify([name, payload])}`)
      else this.settle(id)?.fail(new Error('no line'))
    })
  }

  private settle(id: number): Question | undefined {
    const question = this.questions.get(id)
    this.questions.delete(id)
    return question
  }

  private take(packet: string): void {
    this.hearsSoon()
    if (packet.startsWith(EVENT)) {
      const [name, payload] = JSON.parse(packet.slice(2))
      this.hearing.told(name, payload)
    } else if (packet.startsWith(ACK)) {
      const from = packet.indexOf('[')
      this.settle(Number(packet.slice(2, from)))?.answer(JSON.parse(packet.slice(from))[0])
    } else if (packet.startsWith(CONNECT)) {
      this.stands = true
      this.failures = 0
      this.hearing.opened()
    } else if (packet.startsWith(DISCONNECT) || packet.startsWith(REFUSED)) {
      this.socket?.close()
    } else if (packet.startsWith(PING)) {
      this.socket?.send(PONG + packet.slice(1))
    } else if (packet.startsWith(OPEN)) {
      const { pingInterval, pingTimeout } = JSON.parse(packet.slice(1))
      this.patience = pingInterval + pingTimeout
      this.socket?.send(CONNECT)
    }
  }

  /** A line that has gone dead says nothing, and the browser may not notice for minutes: the server's pings do. */
  private hearsSoon(): void {
    clearTimeout(this.silence)
    this.silence = setTimeout(() => this.socket && this.lost(this.socket), this.patience)
  }

  private lost(socket: WebSocket): void {
    if (socket !== this.socket) return
    this.socket = undefined
    this.stands = false
    socket.onmessage = null
    socket.onclose = null
    socket.close()
    clearTimeout(this.silence)
    for (const id of [...this.questions.keys()]) this.settle(id)?.fail(new Error('the line is gone'))
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.failures)
    this.failures += 1
    // Spread out, so that pages that lost a server together do not come back together.
    this.again = setTimeout(() => this.connect(), pause * (0.5 + Math.random()))
  }
}
