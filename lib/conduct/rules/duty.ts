/** Somebody of the desk, by the days they have taken and those they are away. Days are written `2026-11-05`. */
export interface Serving {
  role: string
  zone: string
  duties: string[]
  away: { firstOn: string; lastOn: string }[]
}

/** The day it is on a wall in this zone. */
export const dayIn = (zone: string, at: Date): string => at.toLocaleDateString('sv-SE', { timeZone: zone })

const DAY_MS = 86_400_000
/** Some days further on; counted on the calendar, which knows no zones. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

export const isAway = ({ away }: Pick<Serving, 'away'>, day: string): boolean =>
  away.some(({ firstOn, lastOn }) => firstOn <= day && day <= lastOn)

/**
 * Who looks after the desk now: those of today's rota who are here. Where that is nobody, the moderators who are here,
 * then the coordinators, then everybody: what waits is never told to nobody.
 */
export function onDuty<One extends Serving>(desk: One[], now: Date): One[] {
  const today = ({ zone }: One) => dayIn(zone, now)
  const here = desk.filter((one) => !isAway(one, today(one)))
  const named = here.filter((one) => one.duties.includes(today(one)))
  const moderators = here.filter(({ role }) => role === 'moderator')
  return [named, moderators, here].find((some) => some.length > 0) ?? desk
}

/** The same for the desks of several conferences together. */
export const onDutyOf = <One extends Serving & { conferenceId: string }>(desks: One[], now: Date): One[] =>
  [...new Set(desks.map(({ conferenceId }) => conferenceId))].flatMap((id) =>
    onDuty(
      desks.filter(({ conferenceId }) => conferenceId === id),
      now,
    ),
  )

/** The longest that somebody says beforehand that they are away, in days. */
const LONGEST_AWAY = 366

export function refusesAbsence({ firstOn, lastOn }: { firstOn: string; lastOn: string }, today: string): string | null {
  if (lastOn < firstOn) return 'duty.ends-first'
  if (lastOn < today) return 'duty.is-over'
  return lastOn > daysAfter(today, LONGEST_AWAY) ? 'duty.too-far' : null
}

interface Appointed {
  from: string
  to: string
  sector: string
  publicBodySince: string | null
  /** How many coordinate the conference. */
  coordinators: number
}

/**
 * Whether a role can be given. Who works for a public body may have to report what they learn in office, so that the
 * protection of the data is in other hands; and somebody has to coordinate.
 */
export function refusesRole({ from, to, sector, publicBodySince, coordinators }: Appointed): string | null {
  if (from === to) return 'team.same-role'
  if (from === 'coordinator' && coordinators === 1) return 'team.last-coordinator'
  const ofPublicBody = publicBodySince !== null || sector === 'local_authority'
  return to === 'privacy-officer' && ofPublicBody ? 'team.public-body' : null
}

/** A rota is made for one week after another. */
export const WEEK = 7
