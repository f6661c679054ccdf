import { z } from 'zod'
import { purgeHoldings as purge } from '@/db/queries/protecting/holdings'
import { defineUseCase } from '@/lib/usecase'
import { keptUntil } from './rules'

/** Deletes the held texts whose days are over; how many. What remains is that there was one, and who decided. */
export const purgeHoldings = defineUseCase({
  input: z.object({}),
  load: async () => ({}),
  may: 'holding.purge',
  run: async ({ tx, now }) => ({ purged: await purge(tx, { decidedBefore: keptUntil(now), now }) }),
})
