import { z } from 'zod'
import { conferenceWithEditions, putApproval } from '@/db/queries/editions/write'
import { Refusal } from '@/lib/refusal'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { dayOn, deciderOn } from './deciding'

/** Somebody of the desk has read what goes into the digests of a day, and says so: of what they read, not of what it became. */
export const approveEdition = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), dayOn, revision: wholeNumber }),
  load: (tx, { conferenceId }) => conferenceWithEditions(tx, conferenceId),
  may: 'edition.write',

  async run(setting, { key: _, ...read }, conference) {
    const byId = deciderOn(setting, conference, read.dayOn)
    if (!(await putApproval(setting.tx, read, { byId, at: setting.now })))
      throw new Refusal('conflict', 'edition.changed-since')
    const { conferenceId } = conference
    await setting.record({ type: 'edition.changed', conferenceId, dayOn: read.dayOn })
    return { dayOn: read.dayOn }
  },
})
