/** What can happen to a text that is held. */
export type HoldingActKind = 'held' | 'opened' | 'protected' | 'released' | 'replaced' | 'withdrawn' | 'purged'

/** Why a text is protected: the log keeps this and no more. */
export const protectReasons = ['personal-data', 'third-person'] as const

/** It is gone within seven days of the decision, also where no worker runs on one of them. */
const KEPT_DAYS = 6

/** What was decided before this instant is kept no longer. */
export const keptUntil = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * 86_400_000)

/** Why a reader asks the desk to look. */
export const flagReasons = ['personal-data', 'third-person', 'personal-attack', 'paid-offer', 'copied'] as const
export type FlagReason = (typeof flagReasons)[number]

/** Why what was hidden is shown again, or what was flagged stays. */
export const restoreReasons = ['nothing-wrong', 'settled'] as const
export type RestoreReason = (typeof restoreReasons)[number]

/** Flags, or other numbers a coordinator may choose for hiding. */
export const flagLimits = { least: 2, most: 20 } as const
