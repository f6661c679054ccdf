import { z } from 'zod'
import { putOffHeld } from '@/db/queries/editions/hold'
import { conferenceWithEditions, holdEdition, putHold } from '@/db/queries/editions/write'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { dayOn, deciderOn } from './deciding'

/** The digests of a day wait, written for or not, until somebody of the desk lets them go; what has left already has left. */
export const holdDigests = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), dayOn }),
  load: (tx, { conferenceId }) => conferenceWithEditions(tx, conferenceId),
  may: 'edition.hold',

  async run(setting, input, conference) {
    const { tx, now, record } = setting
    const day = { conferenceId: conference.conferenceId, dayOn: input.dayOn }
    const byId = deciderOn(setting, conference, input.dayOn)
    const edition = await holdEdition(tx, day)
    if (edition.held) throw new Refusal('conflict', 'edition.held')
    await putHold(tx, edition.id, { byId, at: now })
    await putOffHeld(tx)
    await record({ type: 'edition.changed', ...day })
    return { dayOn: input.dayOn }
  },
})
