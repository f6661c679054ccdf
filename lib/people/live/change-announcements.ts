import { z } from 'zod'
import { setLive } from '@/db/queries/people/participants'
import { defineUseCase } from '@/lib/usecase'
import { ownIn } from '../own'
import { ticked } from '../registration'

/** Somebody chooses whether what arrives while they read is told to a screen reader. */
export const changeAnnouncements = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), announced: ticked }),
  load: async (_, { conferenceId }) => ({ conferenceId }),
  may: 'own.change',

  async run({ tx, caller }, { announced }, { conferenceId }) {
    const { participantId } = ownIn(caller, conferenceId)
    await setLive(tx, participantId, { announcements: announced ? 'polite' : 'off' })
  },
})
