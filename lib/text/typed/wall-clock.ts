const ROME = 'Europe/Rome'

/** As a clock on a wall in Rome shows it: `2026-11-28T23:59`, the value of a `datetime-local` field. */
export const inRome = (at: Date): string =>
  at.toLocaleString('sv-SE', { timeZone: ROME, dateStyle: 'short', timeStyle: 'short' }).replace(' ', 'T')

const HOUR = 3_600_000

/**
 * The instant at which clocks in Rome show this; undefined where they never do, as in the hour left out in spring.
 * Of the hour that comes twice in autumn it is the second: a closing then gives everybody the longer time.
 */
export function atRome(wall: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall)) return undefined
  const asUtc = Date.parse(`${wall}Z`)
  // Rome is one hour ahead of UTC, or two: asked by trying, since the offset of an instant needs the instant first.
  return [1, 2].map((hours) => new Date(asUtc - hours * HOUR)).find((at) => !Number.isNaN(+at) && inRome(at) === wall)
}
