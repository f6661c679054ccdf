import type { Refused } from '@/app/_ui/form/refused'
import type { ShownEntry } from '@/app/_ui/record/shown'
import type { readThreadDesk } from '@/lib/moderation/threads/read-thread-desk'
import type { readThreads } from '@/lib/moderation/threads/read-threads'
import type { Locale } from '@/lib/text/locales'

export type ShownThreads = Awaited<ReturnType<typeof readThreads>>
export type ShownProposal = ShownThreads['proposals'][number]
export type ShownThreadDesk = Awaited<ReturnType<typeof readThreadDesk>>
/** In the record of the desk: on a thread, or on one that was proposed. */
export type OfThread = NonNullable<ShownEntry['thread']>

/** What both the record and the page of a thread show of a decision. */
export type ShownDecision = Omit<OfThread, 'message' | 'title' | 'position'>

export interface ThreadDeskProps {
  locale: Locale
  shown: ShownThreadDesk
  /** This page, where its forms come back to. */
  path: string
  mayCoordinate: boolean
  done?: string | undefined
  refused?: Refused | undefined
}
