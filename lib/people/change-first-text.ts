import { z } from 'zod'
import { setFirstText } from '@/db/queries/people/participants'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { firstTexts } from './rules'

/** Somebody chooses what they see first: contributions as they were written, or in their own language where there is one. */
export const changeFirstText = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), firstText: z.enum(firstTexts) }),
  load: async (_, { conferenceId }) => ({ conferenceId }),
  may: 'own.change',

  async run({ tx, caller }, { firstText }, { conferenceId }) {
    const own = participationIn(caller, conferenceId)
    if (!own) throw new Refusal('forbidden', 'refusal.own-change')
    await setFirstText(tx, own.participantId, firstText)
    return { firstText }
  },
})
