import { z } from 'zod'
import { setLive } from '@/db/queries/people/participants'
import { defineUseCase } from '@/lib/usecase'
import { ownIn } from '../own'
import { ticked } from '../registration'

/** Somebody chooses whether others see the name they are shown by while they read and write, or only count them. */
export const changePresence = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), named: ticked }),
  load: async (_, { conferenceId }) => ({ conferenceId }),
  may: 'own.change',

  async run({ tx, caller }, { named }, { conferenceId }) {
    const { participantId } = ownIn(caller, conferenceId)
    await setLive(tx, participantId, { presence: named ? 'named' : 'counted' })
  },
})
