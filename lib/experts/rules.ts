import { closedBecause, type TimeBox } from '@/lib/conferences/rules'

/** Words of one question: it is read by everybody who might answer it. */
export const ASK_WORDS = 150
/** How many words somebody may send: a question is shorter than what a conference allows. */
export const wordLimitOf = ({ asks, wordLimit }: { asks: boolean; wordLimit: number }): number =>
  asks ? Math.min(ASK_WORDS, wordLimit) : wordLimit

/** Signs of one presentation, in one language. */
export const LONGEST_PRESENTATION = 600

export const askFilters = ['all', 'unanswered', 'assigned', 'answered'] as const
/** Which of a session's questions are shown; the assigned are those that somebody is still to answer. */
export type AskFilter = (typeof askFilters)[number]

/** How far a question to the experts has come. */
export interface AskStanding {
  assigned: boolean
  answered: boolean
}

export function belongs(filter: AskFilter, { assigned, answered }: AskStanding): boolean {
  if (filter === 'all') return true
  if (filter === 'answered') return answered
  return !answered && (filter === 'unanswered' || assigned)
}

/** Experts are invited before a session opens and as long as they can answer in it. */
export function invitingShut(session: TimeBox, now: Date): { reason: string; at: Date } | null {
  const shut = closedBecause(session, now)
  return shut?.reason === 'session.closed' ? shut : null
}
