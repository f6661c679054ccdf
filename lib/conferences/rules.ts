export type Phase = 'announced' | 'open' | 'closing' | 'late' | 'closed' | 'summarised' | 'archived'

/** The box of one session. `now` is always an argument: the database's time, never the process's. */
export interface TimeBox {
  opensAt: Date
  closesAt: Date
  lateUntil: Date
  synthesisedAt: Date | null
  archivedAt?: Date | null
}

/** The same box as it travels: instants in ISO 8601. */
export type TimeBoxTexts = { [Name in keyof TimeBox]: TimeBox[Name] extends Date ? string : string | null | undefined }

/** A session's box as it came from JSON, as instants. */
export function boxOf(texts: TimeBoxTexts) {
  const at = (text: string | null | undefined) => (text ? new Date(text) : null)
  return {
    opensAt: new Date(texts.opensAt),
    closesAt: new Date(texts.closesAt),
    lateUntil: new Date(texts.lateUntil),
    synthesisedAt: at(texts.synthesisedAt),
    archivedAt: at(texts.archivedAt),
  }
}

const HOUR = 3_600_000
export const CLOSING_HOURS = 48
export const LATE_HOURS = 48
/** A contribution that nobody has answered for so long is called unanswered, while it can still be answered. */
export const QUIET_HOURS = 24
const FURTHEST_HOURS = 366 * 24
export const hoursBefore = (at: Date, hours: number): Date => new Date(at.getTime() - hours * HOUR)
export const hoursAfter = (at: Date, hours: number): Date => new Date(at.getTime() + hours * HOUR)

/** Read off the clock, never stored, so that no late job can leave it stale. */
export function phaseAt(session: TimeBox, now: Date): Phase {
  if (session.archivedAt && session.archivedAt <= now) return 'archived'
  if (now < session.opensAt) return 'announced'
  if (now < hoursBefore(session.closesAt, CLOSING_HOURS)) return 'open'
  if (now < session.closesAt) return 'closing'
  if (now < session.lateUntil) return 'late'
  return session.synthesisedAt && session.synthesisedAt <= now ? 'summarised' : 'closed'
}

const writable: readonly Phase[] = ['open', 'closing', 'late']
export const acceptsIn = (phase: Phase): boolean => writable.includes(phase)
export const acceptsContributions = (session: TimeBox, now: Date): boolean => acceptsIn(phaseAt(session, now))

/** Received after closing, within the late window: published with the mark. An extension takes the mark away. */
export const isLate = (submittedAt: Date, closesAt: Date): boolean => submittedAt >= closesAt

/** Why writing is not possible now, as a refusal's reason; and until when, where there is an until. */
export function closedBecause(session: TimeBox, now: Date): { reason: string; at: Date } | null {
  if (acceptsContributions(session, now)) return null
  if (now < session.opensAt) return { reason: 'session.not-yet-open', at: session.opensAt }
  return { reason: 'session.closed', at: session.lateUntil }
}

const REVISION_HOURS = 72

/**
 * Whether a text that came back can be sent again: while its session takes texts, and in any case for three days, or
 * what was sent in the last hour and read next morning would come back to a closed door. A synthesis ends it.
 */
export function revisionShut(session: TimeBox, returnedAt: Date, now: Date): { reason: string; at: Date } | null {
  const shut = closedBecause(session, now)
  if (shut?.reason !== 'session.closed' || phaseAt(session, now) !== 'closed') return shut
  const until = revisionUntil(session, returnedAt)
  return now < until ? null : { ...shut, at: until }
}

/** The last moment at which a text that came back is taken again, as things stand. */
export function revisionUntil({ lateUntil }: Pick<TimeBox, 'lateUntil'>, returnedAt: Date): Date {
  const threeDays = hoursAfter(returnedAt, REVISION_HOURS)
  return threeDays > lateUntil ? threeDays : lateUntil
}

/** How a closing can move: further away, nearer, or ahead again after it had passed. */
export type BoxMove = 'extended' | 'closed-early' | 'reopened'

/** A synthesis that came before the closing, since that has moved ahead again, is no end any more. */
const isSummarised = ({ synthesisedAt, closesAt }: TimeBox): boolean =>
  synthesisedAt !== null && synthesisedAt >= closesAt

function notAhead(closesAt: Date, now: Date): string | null {
  if (closesAt <= now) return 'session.in-the-past'
  // A year mistyped would be told to everybody before anybody sees it.
  return closesAt > hoursAfter(now, FURTHEST_HOURS) ? 'session.too-far' : null
}

/** A session can be extended from its opening until it is summarised; the new closing lies ahead of now and of the old. */
export function refusesExtension(session: TimeBox, closesAt: Date, now: Date): string | null {
  if (isSummarised(session) || session.archivedAt) return 'session.already-summarised'
  return closesAt <= session.closesAt ? 'session.not-later' : notAhead(closesAt, now)
}

/** An extension of a session that takes nothing any more opens it again, and is told as that. */
export const extendedAs = (session: TimeBox, now: Date): BoxMove => (now < session.lateUntil ? 'extended' : 'reopened')

/** Closed before its time: at once or later, while it is open. */
export function refusesEarlyClosing(session: TimeBox, closesAt: Date, now: Date): string | null {
  if (!['open', 'closing'].includes(phaseAt(session, now))) return 'session.not-open-now'
  if (closesAt >= session.closesAt) return 'session.not-nearer'
  return closesAt < now ? 'session.in-the-past' : null
}

/** Opened again though it has its synthesis, which stays, and is revised after it. */
export function refusesReopening(session: TimeBox, closesAt: Date, now: Date): string | null {
  if (phaseAt(session, now) !== 'summarised' || !isSummarised(session)) return 'session.not-summarised'
  return notAhead(closesAt, now)
}

/** When the desk reads a text: before it is published, of those only who wrote nothing yet, or after. */
export const moderationModes = ['before', 'first-timers', 'after'] as const
export type ModerationMode = (typeof moderationModes)[number]

/**
 * Whether a text waits for the desk before anybody reads it. Only what is said in so many words lets one through: a mode
 * that nobody knows is none that was chosen.
 */
export function waitsFirst(mode: string | null, publishedBefore: number): boolean {
  if (mode === 'after') return false
  return mode !== 'first-timers' || publishedBefore === 0
}
