import { z } from 'zod'
import { absenceById, deleteAbsence } from '@/db/queries/conduct/team'
import { defineUseCase } from '@/lib/usecase'

/** Somebody is here after all: they say so, or a coordinator does for them. */
export const removeAbsence = defineUseCase({
  input: z.object({ key: z.uuid(), absenceId: z.uuid() }),
  load: (tx, { absenceId }) => absenceById(tx, absenceId),
  may: 'absence.remove',

  async run({ tx }, { absenceId }) {
    await deleteAbsence(tx, absenceId)
    return { absenceId }
  },
})
