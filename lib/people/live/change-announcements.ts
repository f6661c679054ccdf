import { z } from 'zod'
import { setLive } from '@/db/queries/people/participants'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { ticked } from '../registration'

/** Somebody chooses whether what arrives while they read is told to a screen reader. */
export const changeAnnouncements = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), announced: ticked }),
  load: async (_, { conferenceId }) => ({ conferenceId }),
  may: 'own.change',

  async run({ tx, caller }, { announced }, { conferenceId }) {
    const own = participationIn(caller, conferenceId)
    if (!own) throw new Refusal('forbidden', 'refusal.own-change')
    await setLive(tx, own.participantId, { announcements: announced ? 'polite' : 'off' })
  },
})
