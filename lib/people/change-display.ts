import { z } from 'zod'
import { setShown } from '@/db/queries/people/participants'
import { defineUseCase } from '@/lib/usecase'
import { ownIn } from './own'
import { shown } from './registration'
import { shownAs } from './rules'

/** Somebody changes how others see them, beside what they wrote before as well. */
export const changeDisplay = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), ...shown }),
  load: async (_, { conferenceId }) => ({ conferenceId }),
  may: 'own.change',

  async run({ tx, caller }, input, { conferenceId }) {
    const { participantId } = ownIn(caller, conferenceId)
    await setShown(tx, participantId, shownAs(input))
    return shownAs(input)
  },
})
