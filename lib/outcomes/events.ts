/** What happens to the desk's own messages and to syntheses. */
export type OutcomeEvent =
  /** At the desk alone: written, or written anew. */
  | ({ type: 'message.kept' } & OfMessage)
  | ({ type: 'message.posted'; threadId: string | null; number: number } & OfMessage)
  /** Without a number it waited for its time, and nobody but the desk knew of it. */
  | ({ type: 'message.withdrawn'; threadId: string | null; number: number | null } & OfMessage)
  /** A statement was written or dropped, or the whole put before a second reader. */
  | { type: 'synthesis.changed'; conferenceId: string; sessionId: string }
  | { type: 'synthesis.published'; conferenceId: string; sessionId: string; threadIds: string[]; number: number }

interface OfMessage {
  conferenceId: string
  sessionId: string
  messageId: string
}

const types: Record<OutcomeEvent['type'], true> = {
  'message.kept': true,
  'message.posted': true,
  'message.withdrawn': true,
  'synthesis.changed': true,
  'synthesis.published': true,
}
export const isOfOutcome = (event: { type: string }): event is OutcomeEvent => Object.hasOwn(types, event.type)

type Stream = `thread:${string}` | `conference:${string}` | `desk:${string}`

/** All who read the conference, and the threads that it is about. */
const readersOf = (conferenceId: string, threadIds: string[]): Stream[] => [
  `desk:${conferenceId}`,
  `conference:${conferenceId}`,
  ...threadIds.map((id): Stream => `thread:${id}`),
]

export function audienceOfOutcome(event: OutcomeEvent): Stream[] {
  const { conferenceId } = event
  switch (event.type) {
    case 'message.kept':
    case 'synthesis.changed':
      return [`desk:${conferenceId}`]
    case 'message.posted':
    case 'message.withdrawn':
      if (event.number === null) return [`desk:${conferenceId}`]
      return readersOf(conferenceId, event.threadId ? [event.threadId] : [])
    case 'synthesis.published':
      return readersOf(conferenceId, event.threadIds)
  }
}
