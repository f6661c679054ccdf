import { randomUUID } from 'node:crypto'
import { listener } from '@/db/client'
import { type Here, together, withoutNames } from '@/lib/presence/rules'
import { report } from '@/lib/report'
import type { Relay } from '../relay'
import { CHANNEL, messagesOf, type Said, saidIn } from './line'
import { type Present, Room } from './room'

interface Timing {
  /** How often it looks what has changed: nobody is told more often. */
  tick: number
  /** How often each process says all its counts, changed or not. */
  pulse: number
  /** A process that has said nothing for so long is dead, and with it all it counted. */
  silence: number
}

const usual: Timing = { tick: 1000, pulse: 10_000, silence: 25_000 }

/** What another process counts, and when it last said anything. */
interface Other {
  at: number
  counts: Map<string, Here>
}

/**
 * Who reads which thread just now. Kept in memory alone, of each process; each says its own counts to the others over
 * Postgres, and what is not said again is forgotten.
 */
export class Presence {
  private readonly id = randomUUID()
  private readonly rooms = new Map<string, Room>()
  private readonly places = new Map<string, Room>()
  private readonly others = new Map<string, Other>()
  private pulseAt = 0
  private readonly timer: ReturnType<typeof setInterval>

  constructor(
    private readonly relay: Pick<Relay, 'tell'>,
    private readonly timing: Timing,
  ) {
    this.timer = setInterval(() => this.tick(), timing.tick)
  }

  /** Somebody reads, or writes, in this thread and no other; the answer is who is there, as they may know it. */
  enter(socketId: string, stream: string, present: Present): Here {
    const before = this.places.get(socketId)
    if (before && before.stream !== stream) this.leave(socketId)
    const room = this.rooms.get(stream) ?? new Room(stream)
    this.rooms.set(stream, room)
    this.places.set(socketId, room)
    room.readers.set(socketId, present)
    const here = together([room.lately(Date.now()), ...this.elsewhere(stream)])
    return present.registered ? here : withoutNames(here)
  }

  present = (socketId: string): Present | undefined => this.places.get(socketId)?.readers.get(socketId)

  leave(socketId: string): void {
    this.places.get(socketId)?.readers.delete(socketId)
    this.places.delete(socketId)
  }

  private elsewhere(stream: string): Here[] {
    return [...this.others.values()].flatMap(({ counts }) => counts.get(stream) ?? [])
  }

  private tick(): void {
    const now = Date.now()
    for (const [id, { at }] of this.others) if (now - at > this.timing.silence) this.others.delete(id)
    const pulse = now >= this.pulseAt
    if (pulse) this.pulseAt = now + this.timing.pulse
    const counts: [string, Here][] = []
    for (const room of this.rooms.values()) {
      const count = room.report(now, pulse)
      if (count) counts.push(count)
      for (const { sockets, here } of room.tellings(now, this.elsewhere(room.stream))) {
        this.relay.tell(sockets, 'here', { stream: room.stream, ...here }).catch(noMatter)
      }
      if (room.readers.size === 0) this.rooms.delete(room.stream)
    }
    for (const message of messagesOf(this.id, counts)) this.say(message)
  }

  private say(message: string): Promise<unknown> {
    return listener().notify(CHANNEL, message).catch(noMatter)
  }

  private readonly hello = (): void => {
    this.pulseAt = 0
    void this.say(JSON.stringify({ kind: 'hello', from: this.id } satisfies Said))
  }

  private hear(said: Said): void {
    if (said.from === this.id) return
    if (said.kind === 'gone') return void this.others.delete(said.from)
    // In the next tick, so that all who have just come are answered together.
    if (said.kind === 'hello') this.pulseAt = 0
    const other = this.others.get(said.from) ?? { at: 0, counts: new Map() }
    other.at = Date.now()
    this.others.set(said.from, other)
    for (const [stream, here] of said.kind === 'counts' ? said.counts : []) {
      if (here.readers > 0) other.counts.set(stream, here)
      else other.counts.delete(stream)
    }
  }

  /** Listens to the others, and says that it does, whenever the connection is made anew. */
  async begin(notified: Pick<ReturnType<typeof listener>, 'listen'>): Promise<() => Promise<void>> {
    const take = (payload: string) => {
      const said = saidIn(payload)
      if (said) this.hear(said)
    }
    const { unlisten } = await notified.listen(CHANNEL, take, this.hello)
    return async () => {
      clearInterval(this.timer)
      await this.say(JSON.stringify({ kind: 'gone', from: this.id } satisfies Said))
      await unlisten().catch(noMatter)
    }
  }
}

/** The next pulse says it again. */
const noMatter = (err: unknown): void => report.warn({ err }, 'presence: not said')

/** @returns who is here, and how to stop counting. */
export async function startPresence(relay: Relay, notified = listener(), timing: Partial<Timing> = {}) {
  const presence = new Presence(relay, { ...usual, ...timing })
  return { presence, stop: await presence.begin(notified) }
}
