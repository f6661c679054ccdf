import { z } from 'zod'
import { endSuppression, suppressionById } from '@/db/queries/mails/suppressions'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

/** Whose address it is, or a coordinator of where they take part, has mails sent there again. */
export const releaseAddress = defineUseCase({
  input: z.object({ key: z.uuid(), suppressionId: z.uuid(), conferenceId: z.uuid().optional() }),
  load: (tx, of) => suppressionById(tx, of),
  may: 'address.release',

  async run({ tx, caller }, { suppressionId }) {
    if (caller.kind !== 'person') throw new Refusal('not-found', 'refusal.not-found')
    await endSuppression(tx, { suppressionId, byId: caller.personId })
    return { suppressionId }
  },
})
