import { moveLine, settleMove } from '@/db/queries/desk/places'
import type { HeldThread } from '@/db/queries/desk/threads'
import { Refusal } from '@/lib/refusal'
import type { ThreadReason } from '@/lib/threads/rules'
import type { Setting } from '@/lib/usecase'
import { writeDown } from '../deciding'
import { tellAuthors } from './authors'

interface Moving {
  kind: 'moved' | 'split'
  /** Each goes with all that answers it. */
  numbers: number[]
  toId: string
  reason: ThreadReason
  byId: string
}

/**
 * Moves contributions with their replies into another thread. Number, text and author stay; whoever reads either thread
 * hears of it, and their authors do. @throws Refusal naming a number that is not in this thread.
 */
export async function moved(setting: Setting, from: HeldThread, { numbers, toId, ...why }: Moving): Promise<number[]> {
  const { tx, record } = setting
  const { id: fromId, conferenceId, sessionId } = from
  const gone = new Set<number>()
  for (const number of numbers) {
    if (gone.has(number)) continue
    const line = await moveLine(tx, { fromId, toId }, number)
    if (line.length === 0)
      throw new Refusal('not-found', 'thread.no-such-number', { number }).at({ numbers: 'thread.no-such-number' })
    for (const one of line) gone.add(one)
  }
  const all = [...gone].toSorted((one, other) => one - other)
  await settleMove(tx, { fromId, toId }, { numbers: all, whole: 'part' })
  await writeDown(setting, from, { ...why, toThreadId: toId, numbers: all })
  await record({
    type: 'contribution.moved',
    conferenceId,
    sessionId,
    threadId: fromId,
    toThreadId: toId,
    numbers: all,
  })
  await tellAuthors(setting, { conferenceId, toId, numbers: all, byId: why.byId })
  return all
}
