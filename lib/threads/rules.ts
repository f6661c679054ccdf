import { acceptsContributions, type TimeBox } from '@/lib/conferences/rules'

/** Why a moderator does something to a thread, by what they do; said in each reader's language (`thread-reason.*`). */
export const threadReasons = {
  opened: ['subject', 'proposed', 'practical'],
  retitled: ['clearer', 'languages', 'narrower'],
  pinned: ['start', 'urgent', 'central'],
  unpinned: ['over', 'mistake'],
  closed: ['settled', 'heated', 'strayed', 'elsewhere'],
  reopened: ['unsettled', 'mistake'],
  moved: ['elsewhere', 'mistake'],
  split: ['subject', 'long'],
  merged: ['same', 'small'],
} as const

export type ThreadDecisionKind = keyof typeof threadReasons
export type ThreadReason = (typeof threadReasons)[ThreadDecisionKind][number]

/** For how many days a thread can be pinned: never for good, or the list would fill up with them. */
export const pinDays = ['1', '3', '7', '14'] as const

/** Why a proposed thread is not opened; said in the proposer's language. */
export const proposalReasons = ['exists', 'off-topic', 'narrow', 'unclear', 'personal-data'] as const
export type ProposalReason = (typeof proposalReasons)[number]

/** What exposes somebody is not copied into a mailbox, from where nobody takes it back. */
export const exposes = (reason: ProposalReason): boolean => reason === 'personal-data'

/** So many of one person's wait at most in one session: a desk can answer these, and nobody fills the list alone. */
export const MOST_PROPOSALS = 3

export interface ProposalStanding {
  takenBackAt: string | null
  acceptedAt: string | null
  declinedAt: string | null
}

export type ProposalState = 'waiting' | 'accepted' | 'declined' | 'taken-back'

export function proposalState({ takenBackAt, acceptedAt, declinedAt }: ProposalStanding): ProposalState {
  if (takenBackAt) return 'taken-back'
  if (acceptedAt) return 'accepted'
  return declinedAt ? 'declined' : 'waiting'
}

interface Proposing extends TimeBox {
  /** Since when the session takes proposals; nothing where it does not. */
  proposalsSince: Date | null
}

/** Whether a thread can be proposed: where the coordinators allow it, while there is time to write in it. */
export const takesProposals = (session: Proposing, now: Date): boolean =>
  session.proposalsSince !== null && acceptsContributions(session, now)

/** It falls back into its place by the clock, whether anybody looks or not. */
export const isPinned = (pinnedUntil: Date | null, now: Date): boolean => pinnedUntil !== null && now < pinnedUntil
