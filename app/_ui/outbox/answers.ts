/** What the door said. `reason` is a message key, the texts are in the reader's language. */
export type Answer =
  | { kind: 'sent'; result: unknown }
  | { kind: 'refused'; reason: string; text: string; fields: Record<string, string> }
  | { kind: 'too-large' }
  /** Whoever wrote it is not signed in here now. */
  | { kind: 'signed-out' }

interface Said {
  ok?: boolean
  result?: unknown
  refusal?: { reason?: string; text?: string; fields?: Record<string, string> }
}

/**
 * The definite answer, if it is one. A server that is starting, stopping or full has not decided anything; neither has
 * whatever else speaks in its name: a proxy before it, the sign-in page of a hotel. Only our door says why it says no.
 */
export function answerFrom(status: number, said: unknown): Answer | undefined {
  const { ok, result, refusal } = (said ?? {}) as Said
  if (ok === true) return { kind: 'sent', result }
  if (status === 413) return { kind: 'too-large' }
  if (status < 400 || status >= 500 || status === 408 || status === 429 || !refusal?.reason) return undefined
  const { reason, text = '', fields = {} } = refusal
  return reason === 'refusal.other-login' ? { kind: 'signed-out' } : { kind: 'refused', reason, text, fields }
}

/**
 * Whether to try now: what was refused waits for its author, and what waits for a login is tried when somebody comes
 * back to a page, since they may have signed in meanwhile.
 */
export function isDue(answer: Answer | undefined, cameBack: boolean): boolean {
  return answer === undefined || (answer.kind === 'signed-out' && cameBack)
}

const FIRST_PAUSE = 2000
const LONGEST_PAUSE = 60_000

/** How long after so many attempts without an answer, in milliseconds. */
export const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.max(0, failures - 1))
