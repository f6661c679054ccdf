import type { Role } from '@/lib/caller'

/** More than these nobody follows in four weeks, and no synthesis holds. */
export const MOST_SESSIONS = 6
export const MOST_QUESTIONS = 3

interface Box {
  opensAt: Date
  closesAt: Date
}

/** A session opens before it closes, and closes in time to come. */
export function refusesBox({ opensAt, closesAt }: Box, now: Date): { field: keyof Box; reason: string } | null {
  if (closesAt <= opensAt) return { field: 'closesAt', reason: 'coordination.closes-first' }
  if (closesAt <= now) return { field: 'closesAt', reason: 'session.in-the-past' }
  return null
}

/** As what a coordinator can invite somebody; everybody else registers by themselves. */
export const teamRoles = ['moderator', 'coordinator', 'translator', 'expert', 'relay'] as const satisfies Role[]

/** A coordinator has every right there is here, and would only lose some by taking another part. */
export const mayTake = (invitedAs: Role | null, role: Role | null): boolean =>
  invitedAs !== null && invitedAs !== 'participant' && role !== null && role !== 'coordinator' && role !== invitedAs
