import { z } from 'zod'
import { insertAbsence } from '@/db/queries/conduct/team'
import { conferenceById } from '@/db/queries/coordination/team'
import { participationIn, zoneOf } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { dayIn, refusesAbsence } from '../rules/duty'

const day = z.iso.date({ error: 'field.day' })

/** Somebody of the desk says from when to when they are away: the desk's mails go to others then. */
export const noteAbsence = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), firstOn: day, lastOn: day }),
  load: (tx, { conferenceId }) => conferenceById(tx, conferenceId),
  may: 'desk.serve',

  async run({ tx, caller, now }, { firstOn, lastOn }, { conferenceId }) {
    const participantId = participationIn(caller, conferenceId)?.participantId
    if (!participantId) throw new Refusal('not-found', 'refusal.not-found')
    const refused = refusesAbsence({ firstOn, lastOn }, dayIn(zoneOf(caller) ?? 'Europe/Rome', now))
    if (refused) throw new Refusal('invalid', refused).at({ lastOn: refused })
    return { absenceId: await insertAbsence(tx, { participantId, firstOn, lastOn }) }
  },
})
