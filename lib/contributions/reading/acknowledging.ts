/** The two ways to acknowledge a contribution: it is useful to me; I have lived this too. */
export const acknowledgementKinds = ['useful', 'lived'] as const
export type AcknowledgementKind = (typeof acknowledgementKinds)[number]

interface Acknowledged {
  withdrawn: boolean
  archivedAt: Date | null
}

/** Why a contribution cannot be acknowledged now, as a refusal's reason; nor can what was be taken back. */
export function refusesAcknowledgement({ withdrawn, archivedAt }: Acknowledged, now: Date): string | null {
  if (withdrawn) return 'acknowledgement.withdrawn'
  return archivedAt && archivedAt <= now ? 'acknowledgement.archived' : null
}

/** So many changes by one person in so many minutes: a long page read to its end, twice over, and no flood. */
const MOST_PRESSES = 100
export const PRESS_MINUTES = 10

/** In how many minutes somebody who has pressed so often since then can again; nothing where they can now. */
export function pressedTooOften({ since, count }: { since: Date; count: number }, now: Date): number | null {
  if (count <= MOST_PRESSES) return null
  return Math.max(1, Math.ceil(PRESS_MINUTES - (now.getTime() - since.getTime()) / 60_000))
}

/** What of a page's numbers its reader has acknowledged, and which are their own: written by them, or for somebody. */
export type Acknowledging = Record<AcknowledgementKind | 'own', number[]>

interface Own {
  wrote: number[]
  relayed: number[]
  acknowledged: Record<AcknowledgementKind, number[]>
}

export function acknowledgingOf({ wrote, relayed, acknowledged }: Own, numbers: number[]): Acknowledging {
  const here = (ofThread: number[]) => ofThread.filter((number) => numbers.includes(number))
  return { own: here([...wrote, ...relayed]), useful: here(acknowledged.useful), lived: here(acknowledged.lived) }
}

/** The same after one press of a button: what was acknowledged is not any more, and the other way round. */
export function afterPress(by: Acknowledging, kind: AcknowledgementKind, number: number): Acknowledging {
  const others = by[kind].filter((one) => one !== Math.abs(number))
  return { ...by, [kind]: number > 0 ? [...others, number] : others }
}
