import { forget, keep, kept, namesFrom } from '@/app/_ui/outbox/device'
import type { Version } from './drafts'

interface Heir {
  personId: string
  /** Threads that are part of another now, and that one. */
  fromIds: string[]
  toId: string
}

/**
 * What was begun on this device in a thread that is part of another now is a draft there. Where there is one already, it
 * is another version of that, for the writer alone to take, put below or throw away.
 */
export function adoptDrafts({ personId, fromIds, toId }: Heir): void {
  for (const name of namesFrom(`diwan.draft:${personId}:`)) {
    const [draft, person, act, id = '', ...rest] = name.split(':')
    if (!fromIds.includes(id)) continue
    const here = [draft, person, act, toId, ...rest].join(':')
    const begun = kept<Version>(name)
    const there = kept<{ others: object[] }>(here)
    if (!begun) continue
    const together = there ? { ...there, others: [...(there.others ?? []), begun] } : begun
    if (keep(here, together)) forget(name)
  }
}
