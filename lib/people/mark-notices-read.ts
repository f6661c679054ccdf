import { z } from 'zod'
import { setNoticed } from '@/db/queries/people/participants'
import { defineUseCase } from '@/lib/usecase'
import { ownIn } from './own'

/** Somebody has seen their notices up to a number; what comes later is still new. */
export const markNoticesRead = defineUseCase({
  input: z.object({
    key: z.uuid(),
    conferenceId: z.uuid(),
    to: z.coerce
      .number()
      .int()
      .min(0)
      .max(2 ** 31 - 1),
  }),
  load: async (_, { conferenceId }) => ({ conferenceId }),
  may: 'own.change',

  async run({ tx, caller }, { to }, { conferenceId }) {
    const { participantId } = ownIn(caller, conferenceId)
    await setNoticed(tx, participantId, to)
  },
})
