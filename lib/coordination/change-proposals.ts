import { z } from 'zod'
import { sessionToProposeIn, setProposals } from '@/db/queries/desk/proposals'
import { defineUseCase } from '@/lib/usecase'

/** A coordinator lets participants propose threads in a session, or no longer; what waits is still decided. */
export const changeProposals = defineUseCase({
  input: z.object({ key: z.uuid(), sessionId: z.uuid(), proposals: z.literal('on').optional() }),
  load: (tx, { sessionId }) => sessionToProposeIn(tx, sessionId),
  may: 'conference.coordinate',

  async run({ tx, now }, { sessionId, proposals }) {
    await setProposals(tx, sessionId, proposals ? now : null)
    return { sessionId }
  },
})
