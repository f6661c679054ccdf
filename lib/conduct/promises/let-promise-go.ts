import { z } from 'zod'
import { holdPromise, setPromise } from '@/db/queries/conduct/promises'
import { defineUseCase } from '@/lib/usecase'

/** The desk waits for a promise no longer; it stays in the list as that. */
export const letPromiseGo = defineUseCase({
  input: z.object({ key: z.uuid(), promiseId: z.uuid() }),
  load: (tx, { promiseId }) => holdPromise(tx, promiseId),
  may: 'promise.note',

  async run({ tx, now }, { promiseId }) {
    await setPromise(tx, promiseId, { letGoAt: now })
    return { promiseId }
  },
})
