import { z } from 'zod'
import { insertLetter } from '@/db/queries/conduct/letters'
import { conferenceById } from '@/db/queries/coordination/team'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { letterFields, wholeLetter, writtenLetter } from './letter-fields'

/** Somebody of the desk writes to participants. Nothing leaves before they have seen how it reads and how many it reaches. */
export const writeLetter = defineUseCase({
  input: z.object({ conferenceId: z.uuid(), ...letterFields }).refine(...wholeLetter),
  load: (tx, { conferenceId }) => conferenceById(tx, conferenceId),
  may: 'letter.write',

  async run(setting, input, { conferenceId }) {
    const { tx, caller, now } = setting
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId) throw new Refusal('not-found', 'refusal.not-found')
    const written = await writtenLetter(setting, input, conferenceId)
    return { letterId: await insertLetter(tx, { conferenceId, ...written, byId, writtenAt: now }) }
  },
})
