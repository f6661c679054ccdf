import { z } from 'zod'
import { letGo } from '@/db/queries/editions/hold'
import { conferenceWithEditions, holdEdition, putHold } from '@/db/queries/editions/write'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { dayOn, deciderOn } from './deciding'

/** The digests of a day go that were held: those whose hour has come at once, the others at theirs. */
export const releaseDigests = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), dayOn }),
  load: (tx, { conferenceId }) => conferenceWithEditions(tx, conferenceId),
  may: 'edition.hold',

  async run(setting, input, conference) {
    const { tx, record, enqueue } = setting
    const day = { conferenceId: conference.conferenceId, dayOn: input.dayOn }
    deciderOn(setting, conference, input.dayOn)
    const edition = await holdEdition(tx, day)
    if (!edition.held) throw new Refusal('conflict', 'edition.not-held')
    await putHold(tx, edition.id, null)
    const waiting = await letGo(tx, day)
    await record({ type: 'edition.changed', ...day })
    await enqueue('send-mail', {})
    return { dayOn: input.dayOn, waiting }
  },
})
