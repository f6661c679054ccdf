import { z } from 'zod'
import { digestHours, putDigests } from '@/db/queries/digests'
import { putOffHeld } from '@/db/queries/editions/hold'
import { defineUseCase } from '@/lib/usecase'
import { settledBy, windowEnd } from './rules'

/** Puts every digest that is due into the ledger; late or twice does no harm. */
export const planDigests = defineUseCase({
  input: z.object({}),
  load: async () => ({}),
  may: 'digest.plan',

  async run({ tx, now }) {
    let planned = 0
    for (const hour of await digestHours(tx)) {
      planned += await putDigests(tx, { ...hour, to: windowEnd(settledBy(now), hour) })
    }
    await putOffHeld(tx)
    return { planned }
  },
})
