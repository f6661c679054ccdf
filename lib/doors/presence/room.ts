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

export interface Telling {
  sockets: string[]
  here: Here
}

/** One thread as it is read in this process. */
export class Room {
  readonly readers = new Map<string, Present>()
  private reported = nobody
  private told = nobody
  private quietUntil = 0

  constructor(readonly stream: string) {}

  own(now: number): Here {
    return hereOf([...this.readers.values()].map((one) => ({ ...one, writing: one.writingUntil > now })))
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
