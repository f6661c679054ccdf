/** The organisers' calendar is the one of the clock by which they type times; Rabat has another date for an hour at most. */
const ZONE = 'Europe/Rome'

const days = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })

/** The day on which a digest is one of an edition: the one its window ends on, as `2026-11-05`. */
export const editionDay = (windowTo: Date): string => days.format(windowTo)

const DAY_MS = 86_400_000
/** How far ahead an edition is written. */
const DAYS_AHEAD = 7

/** Today and the days for which an edition can be written now. */
export function editionDays(now: Date): string[] {
  const today = Date.parse(`${editionDay(now)}T12:00:00Z`)
  return Array.from({ length: DAYS_AHEAD + 1 }, (_, days) => new Date(today + days * DAY_MS).toISOString().slice(0, 10))
}

/** More than these would not be highlights. */
export const MOST_HIGHLIGHTS = 5

/** What becomes of the digests of a day as things stand. */
export type EditionState = 'held' | 'approved' | 'by-itself' | 'none'

export function editionState({ heldAt, approvedAt, revision }: Standing): EditionState {
  if (heldAt) return 'held'
  if (approvedAt) return 'approved'
  return revision > 0 ? 'by-itself' : 'none'
}

interface Standing {
  heldAt: string | null
  approvedAt: string | null
  revision: number
}
