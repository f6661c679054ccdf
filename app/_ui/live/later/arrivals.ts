import type { ThreadPageView } from '@/lib/contributions/hear'
import type { ContributionView } from '@/lib/contributions/view'

const numbersOf = ({ contributions }: ThreadPageView) => new Set(contributions.map(({ number }) => number))

/** What was published meanwhile and belongs on this page, but is not shown yet. */
export function arrivalsOf(shown: ThreadPageView, latest: ThreadPageView): ContributionView[] {
  const known = numbersOf(shown)
  return latest.contributions.filter(({ number }) => !known.has(number))
}

/** What is shown as it reads now, with nothing put in and nothing taken off, so that no line moves under the reader. */
export function withoutArrivals(shown: ThreadPageView, latest: ThreadPageView): ThreadPageView {
  const now = new Map(latest.contributions.map((one) => [one.number, one]))
  return { ...latest, contributions: shown.contributions.map((one) => now.get(one.number) ?? one) }
}

const topOf = ({ number }: ContributionView): number =>
  document.getElementById(`c${number}`)?.getBoundingClientRect().top ?? 0

/** Whether somebody stands in the place to write, which comes after the list. */
const isWriting = (): boolean => document.activeElement?.matches('textarea, input, select, [contenteditable]') ?? false

/**
 * Whether showing what arrived would move what is being read. It does not where it comes below what is in sight, nor
 * at the end of the list, unless the reader is beyond it or writing there.
 */
export function movesReading(shown: ThreadPageView, latest: ThreadPageView, end: Element): boolean {
  const there = numbersOf(shown)
  const still = numbersOf(latest)
  if (shown.contributions.some((one) => !still.has(one.number) && topOf(one) < innerHeight)) return true
  return arrivalsOf(shown, latest).some((arrival) => {
    const at = latest.contributions.indexOf(arrival)
    const next = latest.contributions.slice(at).find(({ number }) => there.has(number))
    if (next) return topOf(next) < innerHeight
    const { top } = end.getBoundingClientRect()
    return top < 0 || (isWriting() && top < innerHeight)
  })
}
