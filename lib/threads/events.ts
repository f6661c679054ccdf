/** What becomes of a thread, and of those that are proposed. */
export type ThreadEvent =
  | ({ type: 'thread.opened' } & OfThread)
  | ({ type: 'thread.retitled' | 'thread.pinned' | 'thread.unpinned' | 'thread.closed' | 'thread.reopened' } & OfThread)
  /** Into another thread, each with its number and its replies. */
  | ({ type: 'contribution.moved'; toThreadId: string; numbers: number[] } & OfThread)
  /** All that a thread held went into another, and it is no more; `published` is how many there were. */
  | ({ type: 'thread.merged'; toThreadId: string; published: number } & OfThread)

export type ProposalEvent = {
  type: 'proposal.submitted' | 'proposal.taken-back' | 'proposal.accepted' | 'proposal.declined'
  conferenceId: string
  proposalId: string
  /** Who proposed a thread. */
  authorId: string
}

interface OfThread {
  conferenceId: string
  sessionId: string
  threadId: string
}

export const isOfThread = (event: { type: string }): event is ThreadEvent =>
  event.type.startsWith('thread.') || event.type === 'contribution.moved'

/** All who may see its list, and its readers: of both, where something goes from one thread into another. */
export function audienceOfThread(event: ThreadEvent) {
  const all: `${'conference' | 'desk' | 'thread'}:${string}`[] = [
    `conference:${event.conferenceId}`,
    `desk:${event.conferenceId}`,
  ]
  if (event.type === 'thread.opened') return all
  all.push(`thread:${event.threadId}`)
  return 'toThreadId' in event ? [...all, `thread:${event.toThreadId}` as const] : all
}
