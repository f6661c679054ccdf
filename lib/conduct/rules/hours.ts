import { windowEnd } from '@/lib/digests/rules/hours'

/** How long after its hour a notice to the desk still leaves: what was missed by more is said the next time. */
const STANDS_MS = 4 * 3_600_000

/** The last of these hours of the day (local, whole) that has struck where somebody lives, unless it is too long ago. */
export function struck(hours: readonly number[], zone: string, now: Date): Date | undefined {
  const last = hours.map((digestHour) => windowEnd(now, { zone, digestHour })).toSorted((a, b) => +b - +a)[0]
  return last && +now - +last < STANDS_MS ? last : undefined
}

/** Whether it is Monday where somebody lives. */
export const isMonday = (now: Date, zone: string): boolean =>
  now.toLocaleDateString('en-GB', { timeZone: zone, weekday: 'short' }) === 'Mon'
