/** What waits at a desk for somebody of it, in figures. */
export interface Waiting {
  /** Texts, and documents of the library. */
  waiting: number
  documents: number
  /** Threads that participants propose. */
  proposals: number
  /** What readers flag, or is hidden and corrected since; here and below, older mails of the ledger have none. */
  flagged?: number
  heldMails?: number
  registrations?: number
  /** Authors who have written and whom nobody has answered. */
  unanswered?: number
}

export const waitingIn = (of: Waiting): number =>
  of.waiting +
  of.documents +
  of.proposals +
  (of.flagged ?? 0) +
  (of.heldMails ?? 0) +
  (of.registrations ?? 0) +
  (of.unanswered ?? 0)
