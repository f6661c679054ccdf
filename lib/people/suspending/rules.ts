/** Why somebody may not take part for a while, said in their language (`suspension.reason.*` in the messages). */
export const suspensionReasons = ['attacks', 'endangers', 'advertising', 'pretends', 'disregards'] as const
export type SuspensionReason = (typeof suspensionReasons)[number]

/** For how many days, or for good. */
export const suspensionLengths = ['1', '3', '7', '30', 'for-good'] as const
export type SuspensionLength = (typeof suspensionLengths)[number]

const DAY = 86_400_000

export const suspendedUntil = (length: SuspensionLength, now: Date): Date | null =>
  length === 'for-good' ? null : new Date(now.getTime() + Number(length) * DAY)

export interface Suspension {
  until: string | null
  confirmedAt: string | null
  endedAt: string | null
}

export type SuspensionState = 'proposed' | 'in-force' | 'over' | 'ended'

/** One for good is only proposed until a second person confirms it; one for a time is over by itself. */
export function suspensionState({ until, confirmedAt, endedAt }: Suspension, now: Date): SuspensionState {
  if (endedAt) return 'ended'
  if (until) return now < new Date(until) ? 'in-force' : 'over'
  return confirmedAt ? 'in-force' : 'proposed'
}

/** Something is still to be decided about it, or it holds. */
export const isStanding = (suspension: Suspension, now: Date): boolean =>
  ['proposed', 'in-force'].includes(suspensionState(suspension, now))
