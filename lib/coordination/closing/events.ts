import type { BoxMove } from '@/lib/conferences/rules'

/** That the closing of a session has moved, told to the readers of all its threads. */
export interface BoxEvent {
  type: `session.${BoxMove}`
  conferenceId: string
  sessionId: string
  threadIds: string[]
  closesAt: string
}

export const isOfBox = (event: { type: string }): event is BoxEvent => event.type.startsWith('session.')
