import { z } from 'zod'
import { holdPromise, publishedBy, setPromise } from '@/db/queries/conduct/promises'
import { Refusal } from '@/lib/refusal'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'

/** The desk names the contribution by which a promise is kept, where that cannot be seen from its author. */
export const keepPromise = defineUseCase({
  input: z.object({ key: z.uuid(), promiseId: z.uuid(), number: wholeNumber }),
  load: (tx, { promiseId }) => holdPromise(tx, promiseId),
  may: 'promise.note',

  async run({ tx }, { promiseId, number }, { conferenceId }) {
    const keptById = await publishedBy(tx, { conferenceId, number })
    if (!keptById) throw new Refusal('invalid', 'promise.no-number').at({ number: 'promise.no-number' })
    await setPromise(tx, promiseId, { keptById, letGoAt: null })
    return { promiseId }
  },
})
