import { z } from 'zod'
import { putItems } from '@/db/queries/conduct/links'
import { defineUseCase } from '@/lib/usecase'

/** Puts a mail into the ledger for each item that waits, to those of the desk who prefer it so; none for what is held back. */
export const mailItems = defineUseCase({
  input: z.object({}),
  load: async () => ({}),
  may: 'digest.plan',

  async run({ tx }) {
    return { planned: await putItems(tx) }
  },
})
