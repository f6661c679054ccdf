import { z } from 'zod'
import { setNoticed } from '@/db/queries/people/participants'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

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
    const own = participationIn(caller, conferenceId)
    if (!own) throw new Refusal('forbidden', 'refusal.own-change')
    await setNoticed(tx, own.participantId, to)
  },
})
