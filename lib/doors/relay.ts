import type { Server } from 'socket.io'
import { db, listener } from '@/db/client'
import { readClock } from '@/db/queries/clock'
import { lastNumbers } from '@/db/queries/events'
import { newsAfter } from '@/db/queries/news'
import type { Heard } from '@/lib/contributions/hear'
import { report } from '@/lib/report'
import { Teller } from './news/telling'

/** A page whose every notification was lost still hears within this time. */
const SWEEP_MS = 5000
/** One sweep in three also says how far each stream has come, so that a page notices what it alone has missed. */
const SWEEPS_A_HEARTBEAT = 3

type Notified = Pick<ReturnType<typeof listener>, 'listen'>

export interface Relay {
  /** Resolves when what is published from now on will be told to those in this room. */
  ready(stream: string): Promise<void>
  /** Tells these sockets of ours what is no event: it is not written down, and may be lost. */
  tell(sockets: string[], name: 'here', payload: object): Promise<void>
  stop(): Promise<void>
}

/** The stream's events after the room's cursor, told in order; one reader a room, so nothing is told twice or early. */
class Room {
  private readonly opening: Promise<void>
  private busy: Promise<void> | undefined
  private known = 0
  told = 0

  constructor(
    private readonly teller: Teller,
    readonly name: string,
  ) {
    this.opening = this.begin()
    // Whoever waits for it hears of the failure; nobody else need.
    this.opening.catch(() => {})
  }

  private async begin(): Promise<void> {
    this.told = (await lastNumbers(db, [this.name])).get(this.name) ?? 0
  }

  ready = (): Promise<void> => this.opening

  /** Tells everything up to a number that is known to be there. */
  async tellTo(number: number): Promise<void> {
    await this.opening
    this.known = Math.max(this.known, number)
    this.busy ??= this.drain().finally(() => {
      this.busy = undefined
    })
    await this.busy
  }

  private async drain(): Promise<void> {
    while (this.told < this.known) {
      const news = await newsAfter(db, { stream: this.name, after: this.told })
      for (const heard of news) {
        await this.tell('news', heard)
        this.told = heard.number
      }
      if (news.length === 0) return
    }
  }

  tell(name: 'news' | 'last', payload: Heard | { stream: string; number: number; now: Date }): Promise<void> {
    return this.teller.toRoom(this.name, { name, payload })
  }
}

/** The rooms somebody in this process is in. */
class Rooms {
  private readonly rooms = new Map<string, Room>()
  private sweeps = 0

  constructor(
    io: Server,
    private readonly teller: Teller,
  ) {
    const { adapter } = io.of('/')
    adapter.on('create-room', (name: string) => {
      if (isStream(name)) this.rooms.set(name, new Room(teller, name))
    })
    adapter.on('delete-room', (name: string) => this.rooms.delete(name))
  }

  get = (name: string): Room | undefined => this.rooms.get(name)

  /** Looks what was missed, everywhere at once. A room that could not be opened is opened anew. */
  async sweep(): Promise<void> {
    for (const room of this.rooms.values()) {
      await room.ready().catch(() => this.rooms.set(room.name, new Room(this.teller, room.name)))
    }
    const last = await lastNumbers(db, [...this.rooms.keys()])
    await Promise.all([...last].map(([name, number]) => this.rooms.get(name)?.tellTo(number)))
    this.sweeps += 1
    if (this.sweeps % SWEEPS_A_HEARTBEAT === 0) await this.sayHowFar()
  }

  private async sayHowFar(): Promise<void> {
    if (this.rooms.size === 0) return
    const now = await readClock(db)
    await Promise.all(
      [...this.rooms.values()].map((room) => room.tell('last', { stream: room.name, number: room.told, now })),
    )
  }
}

const isStream = (name: string): boolean => name.includes(':')

const safely = (work: Promise<void> | undefined) =>
  void work?.catch((err) => report.warn({ err }, 'relay: will try again'))

/**
 * The only code that tells the world, and only what is committed: Postgres wakes it, it reads the events of the rooms
 * somebody here is in, and emits to this process's own sockets. With the sweep, a lost notification costs five seconds.
 */
export async function startRelay(io: Server, notified: Notified = listener()): Promise<Relay> {
  const teller = new Teller(io)
  const rooms = new Rooms(io, teller)
  const listening = await notified.listen(
    'diwan',
    (payload) => {
      const space = payload.lastIndexOf(' ')
      safely(rooms.get(payload.slice(0, space))?.tellTo(Number(payload.slice(space + 1))))
    },
    // Called again after each reconnection: what was notified meanwhile is lost, so everything is looked at anew.
    () => safely(rooms.sweep()),
  )
  const timer = setInterval(() => safely(rooms.sweep()), SWEEP_MS)
  return {
    tell: (sockets, name, payload) => teller.toSockets(sockets, { name, payload }),
    ready: (stream) => rooms.get(stream)?.ready() ?? Promise.resolve(),
    async stop() {
      clearInterval(timer)
      await listening.unlisten().catch(() => {})
    },
  }
}
