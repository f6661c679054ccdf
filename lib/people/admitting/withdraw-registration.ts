import { z } from 'zod'
import { deleteRegistration, registrationById } from '@/db/queries/people/standing/registrations'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

/** Somebody who waits to be admitted takes their registration back; nothing of it remains. */
export const withdrawRegistration = defineUseCase({
  input: z.object({ key: z.uuid(), registrationId: z.uuid() }),
  load: (tx, { registrationId }) => registrationById(tx, registrationId),
  may: 'own.read',

  async run({ tx, record }, { registrationId }, { conferenceId }) {
    if (!(await deleteRegistration(tx, registrationId))) throw new Refusal('conflict', 'registration.decided-own')
    await record({ type: 'registration.decided', conferenceId, registrationIds: [registrationId] })
    return { registrationId }
  },
})
