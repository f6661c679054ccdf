export type DecisionKind = 'published' | 'returned' | 'declined'

/** Ready-made reasons, said in the author's language (`reason.*` in the messages). */
export const reasonCodes = [
  'off-topic',
  'personal-data',
  'personal-attack',
  'paid-offer',
  'too-short',
  'unclear',
  'third-person',
  'copied',
  'duplicate',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** What exposes somebody is not copied into a mailbox, where others may read it and from where nobody takes it back. */
export const keptOutOfMail = (reason: ReasonCode): boolean => ['personal-data', 'third-person'].includes(reason)

export interface Standing {
  publishedAt: Date | null
  returnedAt: Date | null
  declinedAt: Date | null
  withdrawnAt: Date | null
}

export type ContributionState = 'waiting' | 'published' | 'returned' | 'declined' | 'withdrawn'

export function stateOf(contribution: Standing): ContributionState {
  if (contribution.withdrawnAt) return 'withdrawn'
  if (contribution.declinedAt) return 'declined'
  if (contribution.publishedAt) return 'published'
  return contribution.returnedAt ? 'returned' : 'waiting'
}

/** A moderator's target: nobody waits longer than this for an answer. */
export const TARGET_HOURS = 12

/** How long something has waited; never less than nothing, should a clock have been set back. */
export const ageInHours = (submittedAt: Date, now: Date): number =>
  Math.max(0, (now.getTime() - submittedAt.getTime()) / 3_600_000)
