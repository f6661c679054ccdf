/** How a promise stands: open until it is due, then late, until a contribution keeps it or the desk lets it go. */
export type PromiseState = 'waits' | 'soon' | 'late' | 'kept' | 'let-go'

interface Promised {
  /** `2026-11-05`. */
  dueOn: string
  /** The contribution that keeps it. */
  number: number | null
  letGoAt: string | null
}

const DAY_MS = 86_400_000
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** Days before it is due from which a promise is said to be near. */
const SOON = 2

export function promiseState({ dueOn, number, letGoAt }: Promised, today: string): PromiseState {
  if (number !== null) return 'kept'
  if (letGoAt) return 'let-go'
  if (dueOn < today) return 'late'
  return daysBetween(today, dueOn) <= SOON ? 'soon' : 'waits'
}

const REMINDED = [-SOON, 0, 1, 3]

/** The desk is reminded when a promise comes near and when it is due, then less and less often. */
export function isReminded(promised: Promised, today: string): boolean {
  if (!['soon', 'late'].includes(promiseState(promised, today))) return false
  const since = daysBetween(promised.dueOn, today)
  return REMINDED.includes(since) || (since > 0 && since % 7 === 0)
}

export function refusesPromise({ dueOn, today }: { dueOn: string; today: string }): string | null {
  if (dueOn < today) return 'promise.is-past'
  return daysBetween(today, dueOn) > 366 ? 'promise.too-far' : null
}

const ORDER: PromiseState[] = ['late', 'soon', 'waits', 'kept', 'let-go']

/** What needs a hand first. */
export const byUrgency = <One extends { state: PromiseState; dueOn: string }>(promises: One[]): One[] =>
  promises.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.dueOn.localeCompare(b.dueOn))
