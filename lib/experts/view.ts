import type { ContributionView } from '@/lib/contributions/view'
import type { InLocales } from '@/lib/text/locales'
import type { AskFilter } from './rules'

/** A published question to the experts, as anyone may see it; withdrawn, it is an empty place. */
export interface AskView {
  contribution: ContributionView
  /** The position of the thread it stands in. */
  thread: number
  /** Whom it asks, as they are shown; nobody in particular without. */
  askedOf: string | null
  /** Who is to answer it. */
  assignedTo: string | null
  answer: { number: number; shownAs: string } | null
}

/** How many questions of a session each filter shows. */
export type AskCounts = Record<AskFilter, number>

/** What the conference is told when something happens to a question or in answer to it: how it stands now. */
export interface AskNews {
  sessionId: string
  ask: AskView
  counts: AskCounts
}

/** One of a session's invited experts. */
export interface ExpertView {
  id: string
  shownAs: string
  detail: string | null
  country: string
  presentation: InLocales
  /** Who invited them, as they are shown, and when. */
  by: string
  invitedAt: string
}
