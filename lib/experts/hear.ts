import { type AskFilter, belongs } from './rules'
import type { AskCounts, AskNews, AskView } from './view'

/** One page of a session's questions to its experts, newest first, and how far the conference's stream was heard. */
export interface AsksView {
  sessionId: string
  filter: AskFilter
  /** The number before which the page begins; nothing for the first. */
  before: number | null
  limit: number
  asks: AskView[]
  /** Whether a page follows. */
  more: boolean
  counts: AskCounts
  heardTo: number
}

const numberOf = ({ contribution }: AskView): number => contribution.number

const standing = ({ assignedTo, answer }: AskView) => ({ assigned: assignedTo !== null, answered: answer !== null })

const isOn = ({ filter, before }: AsksView, ask: AskView): boolean =>
  !ask.contribution.withdrawn && belongs(filter, standing(ask)) && (before === null || numberOf(ask) < before)

/** The page with a question where it belongs on it, or without it; what no longer fits goes to the next. */
function withAsk(view: AsksView, { ask, counts }: AskNews): AsksView | 'read-anew' {
  const others = view.asks.filter((one) => numberOf(one) !== numberOf(ask))
  const at = others.filter((one) => numberOf(one) > numberOf(ask)).length
  const inRange = view.before === null || numberOf(ask) < view.before
  // What stands on the following page moves up, or is there no more, and this page does not know it.
  if (!isOn(view, ask)) {
    const touches = others.length < view.asks.length || at === others.length
    return view.more && inRange && touches ? 'read-anew' : { ...view, asks: others, counts }
  }
  if (view.more && at === others.length && others.length === view.asks.length) return { ...view, counts }
  const asks = [...others.slice(0, at), ask, ...others.slice(at)]
  return { ...view, asks: asks.slice(0, view.limit), more: view.more || asks.length > view.limit, counts }
}

/**
 * The page after one more event of its conference, equal to the page read anew; as with a thread, what was heard
 * before changes nothing and what comes too early is a gap. Where a page that is followed by another loses a question,
 * only reading it anew says what takes its place.
 */
export function hearAsks(
  view: AsksView,
  { number, event, ask }: { number: number; event: { type: string }; ask: AskNews | null },
): AsksView | 'gap' | 'read-anew' {
  if (number <= view.heardTo) return view
  if (number > view.heardTo + 1) return 'gap'
  // Each question says which thread it is in.
  if (event.type === 'contribution.moved' || event.type === 'thread.merged') return 'read-anew'
  const heard = { ...view, heardTo: number }
  return ask?.sessionId === view.sessionId ? withAsk(heard, ask) : heard
}
