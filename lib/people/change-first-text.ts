import { z } from 'zod'
import { setFirstText } from '@/db/queries/people/participants'
import { defineUseCase } from '@/lib/usecase'
import { ownIn } from './own'
import { firstTexts } from './rules'

/** Somebody chooses what they see first: contributions as they were written, or in their own language where there is one. */
export const changeFirstText = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), firstText: z.enum(firstTexts) }),
  load: async (_, { conferenceId }) => ({ conferenceId }),
  may: 'own.change',

  async run({ tx, caller }, { firstText }, { conferenceId }) {
    const { participantId } = ownIn(caller, conferenceId)
    await setFirstText(tx, participantId, firstText)
    return { firstText }
  },
})
