export type DecisionKind = 'published' | 'returned' | 'declined' | 'merged' | 'protected'

/** By which way a text came. */
export const channels = ['web', 'email', 'relay'] as const
export type Channel = (typeof channels)[number]

/** Who writes in the private exchange about a text. */
export type Side = 'desk' | 'author'

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

/** The longest that a conference may set for its authors to have an answer. */
export const MOST_TARGET_HOURS = 168

/** So many days after it came back, an author is reminded that their text is still taken. */
export const REMINDER_DAYS = 3

/** An exchange about a text is short: beyond this, it is a talk that belongs elsewhere. */
const MOST_MESSAGES = 20

/** Why an author cannot write to the desk about a text; nothing where they can. */
export function mayWriteToDesk({ desk, author }: Record<Side, number>, cameBack: boolean): string | null {
  if (desk === 0 && !cameBack) return 'message.not-begun'
  return author >= MOST_MESSAGES ? 'message.too-many' : null
}

/** How long a text stays in the hands of the moderator who opened it. */
export const CLAIM_MINUTES = 5
export const claimedUntil = (now: Date): Date => new Date(now.getTime() + CLAIM_MINUTES * 60_000)

/** When a decision taken now is carried out, unless it is undone before. */
export const dueAfter = (now: Date, undoSeconds: number): Date => new Date(now.getTime() + undoSeconds * 1000)

interface Undertaken {
  kind: DecisionKind
  /** ISO 8601. */
  opensAt: string
}

/** What is published before its session opens is kept for that; nothing else has to wait for it. */
export const waitsForOpening = ({ kind, opensAt }: Undertaken, now: Date): boolean =>
  kind === 'published' && now < new Date(opensAt)

/** Decided to be published, and due only when its session opens: its author knows. */
export const isKept = ({ at, dueAt }: { at: string; dueAt: string }, { opensAt }: { opensAt: string }): boolean =>
  new Date(at) < new Date(opensAt) && new Date(dueAt) >= new Date(opensAt)

/** How long something has waited; never less than nothing, should a clock have been set back. */
export const ageInHours = (submittedAt: Date, now: Date): number =>
  Math.max(0, (now.getTime() - submittedAt.getTime()) / 3_600_000)
