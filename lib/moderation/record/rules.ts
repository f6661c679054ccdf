import type { ThreadDecisionKind } from '@/lib/threads/rules'
import type { DecisionKind } from '../rules'

/** Whatever the desk decides and the record keeps, by the word of its decision. */
export const recordedKinds = [
  'published',
  'returned',
  'declined',
  'merged',
  'protected',
  'placed',
  'hidden',
  'shown-again',
  'moderation-changed',
  'extended',
  'closed-early',
  'reopened',
  'document-accepted',
  'document-declined',
  'document-removed',
  'thread-opened',
  'thread-retitled',
  'thread-pinned',
  'thread-unpinned',
  'thread-closed',
  'thread-reopened',
  'thread-moved',
  'thread-split',
  'thread-merged',
  'proposal-declined',
  'suspension-proposed',
  'suspended',
  'restored',
  'admitted',
  'not-admitted',
  'admission-changed',
  'role-changed',
  'list-invited',
  'mails-stopped',
  'mails-resumed',
] as const
export type RecordedKind = (typeof recordedKinds)[number]

/** A decision that the record could not name does not compile. */
type Named<Kind extends RecordedKind> = Kind
/** What anybody may know the number of. */
export type CountedKind = Named<DecisionKind | 'hidden' | 'shown-again'>
export type RecordedOfThread = Named<`thread-${ThreadDecisionKind}`>

/** Fewer than these could tell who it was about. */
export const SMALLEST_CELL = 5

export interface Counted {
  name: string
  count: number
}

/** How often, or nothing where that is not said. */
export interface ShownCount {
  name: string
  count: number | null
}

/**
 * Counts as they may be published: none under five; and where that leaves out one alone, which anybody could work out
 * from a sum known otherwise, the smallest of the others with it.
 */
export function publishedCounts(all: Counted[]): ShownCount[] {
  const counted = all.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const shown = counted.filter(({ count }) => count >= SMALLEST_CELL)
  const alone = counted.length - shown.length === 1
  const said = alone ? shown.slice(0, -1) : shown
  return counted.map((one) => ({ name: one.name, count: said.includes(one) ? one.count : null }))
}

/** How many of a whole, where neither they nor the others are so few that they could be told. */
export function publishedPart(part: number, whole: number): number | null {
  const others = whole - part
  return part >= SMALLEST_CELL && (others === 0 || others >= SMALLEST_CELL) ? part : null
}

/** How long half of the decisions took at most, in hours; nothing while there are too few to say. */
export const publishedMedian = (decisions: number, hours: number | null): number | null =>
  hours === null || decisions < SMALLEST_CELL ? null : hours
