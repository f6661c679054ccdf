import { z } from 'zod'
import { setShown } from '@/db/queries/people/participants'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { shown } from './registration'
import { shownAs } from './rules'

/** Somebody changes how others see them, beside what they wrote before as well. */
export const changeDisplay = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), ...shown }),
  load: async (_, { conferenceId }) => ({ conferenceId }),
  may: 'own.change',

  async run({ tx, caller }, input, { conferenceId }) {
    const own = participationIn(caller, conferenceId)
    if (!own) throw new Refusal('forbidden', 'refusal.own-change')
    await setShown(tx, own.participantId, shownAs(input))
    return shownAs(input)
  },
})
