import { forget, keep, kept } from '@/app/_ui/outbox/device'
import type { Place } from '../place'
import { nameOfTyped } from '../plain-keeping'
import type { Version } from './drafts'

/**
 * What was begun on this device in a thread that is part of this one now goes on here. Where there is a draft already, it
 * is another version of that, for the writer alone to take, put below or throw away.
 */
export function adoptDraft({ draftName, hidden, fromIds = [] }: Pick<Place, 'draftName' | 'hidden' | 'fromIds'>): void {
  for (const id of fromIds) {
    const before = draftName.replace(hidden.threadId ?? '', id)
    for (const [from, to] of [
      [before, draftName],
      [nameOfTyped(before), nameOfTyped(draftName)],
    ] as const) {
      const begun = kept<Version>(from)
      const there = kept<{ others: object[] }>(to)
      if (!begun) continue
      if (keep(to, there ? { ...there, others: [...(there.others ?? []), begun] } : begun)) forget(from)
    }
  }
}
