/**
 * When the next digest of somebody is due: the first time after the end of the last window that it is their hour in
 * their zone. Counted by the zone's own calendar, so that daylight saving and Ramadan move it with the clocks.
 */
export function dueAfter(digestedTo: Date, { zone, digestHour }: { zone: string; digestHour: number }): Date {
  const day = localDay(digestedTo, zone)
  const today = atLocalHour(day, digestHour, zone)
  return today > digestedTo ? today : atLocalHour(nextDay(day), digestHour, zone)
}

/** The latest moment not after `now` at which it was somebody's hour: the end of the window that is due. */
export function windowEnd(now: Date, { zone, digestHour }: { zone: string; digestHour: number }): Date {
  const day = localDay(now, zone)
  const today = atLocalHour(day, digestHour, zone)
  return today <= now ? today : atLocalHour(previousDay(day), digestHour, zone)
}

/** The latest moment not after `now` at which it was somebody's hour of their day of the week, from Monday, 1, to Sunday, 7. */
export function weekEnd(now: Date, of: { zone: string; digestHour: number; digestDay: number }): Date {
  const day = localDay(windowEnd(now, of), of.zone)
  return atLocalHour(shifted(day, -((weekdayOf(day) - of.digestDay + 7) % 7)), of.digestHour, of.zone)
}

/** When a day, as `2026-12-01`, begins where somebody lives; undefined for what is no day. */
export function beginningOf(on: string, zone: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(on)) return undefined
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
  const begins = atLocalHour({ year, month, day }, 0, zone)
  return dayAt(begins, zone) === on ? begins : undefined
}

/** The day, as `2026-12-01`, that it is somewhere. */
export function dayAt(at: Date, zone: string): string {
  const { year, month, day } = localDay(at, zone)
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
}

/** How long a publication may take from its date to its commit, with all it may have to wait for. */
const SETTLING_MS = 20_000

/** The moment up to which all that was published can be read now; a window ends no later. */
export const settledBy = (now: Date): Date => new Date(now.getTime() - SETTLING_MS)

interface Day {
  year: number
  month: number
  day: number
}

const formats = new Map<string, Intl.DateTimeFormat>()
function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

function parts(at: Date, zone: string): Record<string, number> {
  return Object.fromEntries(
    format(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
}

function localDay(at: Date, zone: string): Day {
  const { year = 0, month = 0, day = 0 } = parts(at, zone)
  return { year, month, day }
}

const shifted = ({ year, month, day }: Day, by: number): Day => {
  const date = new Date(Date.UTC(year, month - 1, day + by))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
const weekdayOf = ({ year, month, day }: Day): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
const nextDay = (day: Day): Day => shifted(day, 1)
const previousDay = (day: Day): Day => shifted(day, -1)

function offsetAt(at: Date, zone: string): number {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts(at, zone)
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000
}

/** The instant at which a clock on a wall in `zone` shows this hour of this day; in a gap, the moment after it. */
export function atLocalHour({ year, month, day }: Day, hour: number, zone: string): Date {
  const wall = Date.UTC(year, month - 1, day, hour)
  const guess = new Date(wall - offsetAt(new Date(wall), zone))
  return new Date(wall - offsetAt(guess, zone))
}
