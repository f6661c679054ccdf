import type { InLocales } from '@/lib/text/locales'
import type { ThreadReason } from './rules'

/** A thread as open pages are told of it: what it is called, where it is, and whether one can write in it. */
export interface ThreadNews {
  id: string
  position: number
  title: InLocales
  /** ISO 8601; nothing while it is open. */
  closedAt: string | null
  closedBecause: ThreadReason | null
}
