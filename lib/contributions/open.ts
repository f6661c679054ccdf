import { boxOf, closedBecause, type TimeBoxTexts } from '@/lib/conferences/rules'
import { Refusal } from '@/lib/refusal'
import type { ThreadReason } from '@/lib/threads/rules'

interface ThreadBox extends TimeBoxTexts {
  closedAt: string | null
  closedBecause: ThreadReason | null
}

/** Whether a thread takes a text now. @throws Refusal saying since or until when it does not, and of a closed thread why. */
export function insistOpen(thread: ThreadBox, now: Date): void {
  const shut = closedBecause(boxOf(thread), now)
  if (shut) throw new Refusal('conflict', shut.reason, { whenAt: shut.at.toISOString() })
  const { closedAt, closedBecause: why } = thread
  if (closedAt) throw new Refusal('conflict', 'thread.shut', { closedAt, why: why ?? 'settled' })
}
