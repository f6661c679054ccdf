import { z } from 'zod'
import { setLive } from '@/db/queries/people/participants'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { ticked } from '../registration'

/** Somebody chooses whether others see the name they are shown by while they read and write, or only count them. */
export const changePresence = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), named: ticked }),
  load: async (_, { conferenceId }) => ({ conferenceId }),
  may: 'own.change',

  async run({ tx, caller }, { named }, { conferenceId }) {
    const own = participationIn(caller, conferenceId)
    if (!own) throw new Refusal('forbidden', 'refusal.own-change')
    await setLive(tx, own.participantId, { presence: named ? 'named' : 'counted' })
  },
})
