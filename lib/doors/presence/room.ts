import {
  type Here,
  hereOf,
  isSame,
  nobody,
  pauseAfterTelling,
  type Reader,
  together,
  withoutNames,
} from '@/lib/presence/rules'

/** A reader by their socket. They write until an instant, unless they say again that they do. */
export interface Present extends Omit<Reader, 'writing'> {
  conferenceId: string
  /** Takes part in the conference: they may see the names of others. */
  registered: boolean
  writingUntil: number
}

/** So many are counted in no time. */
const FEW = 200

export interface Telling {
  sockets: string[]
  here: Here
}

/** One thread as it is read in this process. */
export class Room {
  readonly readers = new Map<string, Present>()
  private counted: Here | undefined
  private reported = nobody
  private told = nobody
  private quietUntil = 0

  constructor(readonly stream: string) {}

  own(now: number): Here {
    this.counted = hereOf([...this.readers.values()].map((one) => ({ ...one, writing: one.writingUntil > now })))
    return this.counted
  }

  /** For whoever comes: a room of thousands is not counted anew for each of them, or all who come back would wait for it. */
  lately(now: number): Here {
    return this.counted && this.readers.size > FEW ? this.counted : this.own(now)
  }

  /** What the other processes do not know yet; with `all`, also what they do. */
  report(now: number, all: boolean): [string, Here] | undefined {
    const own = this.own(now)
    if (isSame(own, this.reported) && !(all && own.readers > 0)) return undefined
    this.reported = own
    return [this.stream, own]
  }

  /** What its readers are to be told now: names to those who take part, numbers to all others. */
  tellings(now: number, elsewhere: Here[]): Telling[] {
    const here = together([this.own(now), ...elsewhere])
    if (now < this.quietUntil || isSame(here, this.told)) return []
    this.told = here
    this.quietUntil = now + pauseAfterTelling(this.readers.size)
    const sockets = (registered: boolean) =>
      [...this.readers].filter(([, one]) => one.registered === registered).map(([id]) => id)
    return [
      { sockets: sockets(true), here },
      { sockets: sockets(false), here: withoutNames(here) },
    ]
  }
}
