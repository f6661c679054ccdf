import { closedBecause, revisionShut, type TimeBox } from '@/lib/conferences/rules'
import type { ContributionState } from '@/lib/moderation/rules'

/** So long after sending, an author mends what they wrote whatever the session does. */
const FREE_MINUTES = 15

interface OwnText {
  state: ContributionState
  submittedAt: Date
  /** When the desk gave its last revision back; nothing when it did not. */
  returnedAt: Date | null
}

/** What somebody decided against, or took back, is not written again in its place. */
export const isToRevise = (state: ContributionState): boolean => state !== 'declined' && state !== 'withdrawn'

/**
 * Why an author's new text is not taken now, and until when it was; nothing when it is. What came back has the days that
 * it was promised, what was just sent its minutes, everything else the session's own box, its late window included.
 */
export function shutToAuthor(text: OwnText, session: TimeBox, now: Date): { reason: string; at: Date } | null {
  if (text.returnedAt) return revisionShut(session, text.returnedAt, now)
  const isFresh = now.getTime() < text.submittedAt.getTime() + FREE_MINUTES * 60_000
  return text.state === 'waiting' && isFresh ? null : closedBecause(session, now)
}
