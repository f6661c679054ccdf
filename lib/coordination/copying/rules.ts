/** When a session opens and closes, as clocks in Rome show it: `2026-11-28T23:59`. */
interface Box {
  opens: string
  closes: string
}

const asUtc = (wall: string): number => Date.parse(`${wall}Z`)
const dayOf = (wall: string): number => Date.parse(wall.slice(0, 10))
const asWall = (utc: number): string => new Date(utc).toISOString().slice(0, 16)

/**
 * The same sessions, moved so that the last one closes then: counted back from the closing on the clocks of Rome, so that
 * what opened at nine opens at nine, whatever summer time does in between.
 */
export function countedBack<Session extends Box>(sessions: Session[], closing: string): Session[] {
  const last = Math.max(...sessions.map(({ closes }) => asUtc(closes)))
  // Whole days: a closing at another hour leaves the hours at which all the others open and close.
  const days = dayOf(closing) - dayOf(asWall(last))
  return sessions.map((session) => ({
    ...session,
    opens: asWall(asUtc(session.opens) + days),
    closes: asUtc(session.closes) === last ? closing : asWall(asUtc(session.closes) + days),
  }))
}

const DAY = 86_400_000
const WEEK = 7

/** What there is to do, and how many days before the first session opens, or after the last one closes. */
const steps = [
  { step: 'design', from: 'opening', days: -12 * WEEK },
  { step: 'team', from: 'opening', days: -10 * WEEK },
  { step: 'texts', from: 'opening', days: -8 * WEEK },
  { step: 'library', from: 'opening', days: -6 * WEEK },
  { step: 'invite', from: 'opening', days: -6 * WEEK },
  { step: 'seed', from: 'opening', days: -4 * WEEK },
  { step: 'register', from: 'opening', days: -3 * WEEK },
  { step: 'try', from: 'opening', days: -WEEK },
  { step: 'open', from: 'opening', days: 0 },
  { step: 'close', from: 'closing', days: 0 },
  { step: 'syntheses', from: 'closing', days: 3 },
  { step: 'outcomes', from: 'closing', days: 2 * WEEK },
] as const
export type Step = (typeof steps)[number]['step']

/** When each step is to be done at the latest, counted from the opening and the closing. */
export function calendarOf(opensAt: Date, closesAt: Date): { step: Step; at: Date }[] {
  return steps.map(({ step, from, days }) => ({
    step,
    at: new Date((from === 'opening' ? opensAt : closesAt).getTime() + days * DAY),
  }))
}
