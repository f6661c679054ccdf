import { z } from 'zod'
import { holdConference, changeAdmission as write } from '@/db/queries/people/standing/registrations'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { admissions } from './rules'

/** A coordinator says whether the team decides who takes part. Whoever waits goes on waiting for the team. */
export const changeAdmission = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), admission: z.enum(admissions, { error: 'field.invalid' }) }),
  load: (tx, { conferenceId }) => holdConference(tx, conferenceId),
  may: 'conference.coordinate',

  async run({ tx, caller, now }, { admission: later }, { conferenceId, admission: earlier }) {
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId) throw new Refusal('not-found', 'refusal.not-found')
    if (later !== earlier) await write(tx, { conferenceId, byId, at: now }, [earlier, later])
    return { admission: later }
  },
})
