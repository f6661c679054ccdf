/** What somebody may do in a conference, and since when. */
export type StandingEvent =
  | { type: 'participant.registered'; conferenceId: string; participantId: string }
  /** For the desk alone: who waits to be admitted, or waits no more, whatever was decided. */
  | { type: 'registration.asked' | 'registration.decided'; conferenceId: string; registrationIds: string[] }
  | ({ type: 'participant.suspended'; until: string | null } & OfStanding)
  | ({ type: 'participant.restored' } & OfStanding)
  /** For the desk alone: what is only proposed is not told, and who answers tells nobody else. */
  | { type: `suspension.${'proposed' | 'dropped' | 'answered'}`; conferenceId: string; suspensionId: string }

interface OfStanding {
  conferenceId: string
  participantId: string
  suspensionId: string
}

const ofStanding = /^(?:registration|suspension)\.|^participant\.(?:registered|suspended|restored)$/
export const isOfStanding = (event: { type: string }): event is StandingEvent => ofStanding.test(event.type)

/** Beside the desk: whose rights have changed. Who registers knows it, and what is only proposed is nobody's to know. */
export const whomItTells = (event: StandingEvent): string[] =>
  'suspensionId' in event && 'participantId' in event ? [event.participantId] : []
