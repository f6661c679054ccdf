import { z } from 'zod'
import { setTarget } from '@/db/queries/desk/choices'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { MOST_TARGET_HOURS } from '../rules'

/** Coordinators set within how many hours each author of a conference should have an answer. */
export const changeTarget = defineUseCase({
  input: z.object({
    key: z.uuid(),
    conferenceId: z.uuid(),
    hours: wholeNumber.refine((hours) => hours <= MOST_TARGET_HOURS, { error: 'field.hours' }),
  }),
  load: async (_, { conferenceId }) => ({ conferenceId }),
  may: 'conference.coordinate',

  async run({ tx }, { conferenceId, hours }) {
    await setTarget(tx, conferenceId, hours)
    return { conferenceId }
  },
})
