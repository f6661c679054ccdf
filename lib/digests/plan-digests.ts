import { z } from 'zod'
import { digestHours, putDigests, putEach } from '@/db/queries/digests/planning'
import { putOffHeld } from '@/db/queries/editions/hold'
import { defineUseCase } from '@/lib/usecase'
import { settledBy, weekEnd, windowEnd } from './rules/hours'

/** Puts every digest that is due into the ledger; late or twice does no harm. As many questions for one reader as for all. */
export const planDigests = defineUseCase({
  input: z.object({}),
  load: async () => ({}),
  may: 'digest.plan',

  async run({ tx, now }) {
    const settled = settledBy(now)
    const hours = await digestHours(tx)
    const due = hours.map((hour) => ({ ...hour, to: windowEnd(settled, hour), weekTo: weekEnd(settled, hour) }))
    const byTheHour = await putDigests(tx, due)
    const each = await putEach(tx, settled)
    await putOffHeld(tx)
    return { planned: byTheHour + each }
  },
})
