import { z } from 'zod'
import { conferenceById } from '@/db/queries/coordination/team'
import { insertStop } from '@/db/queries/mails/stops'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { longText } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'

/**
 * Something is wrong with what is being sent: a coordinator stops every mail of the conference that has not left. What is
 * due waits, and nothing is lost. A way in that somebody asks for goes on.
 */
export const stopMails = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), reason: longText(500) }),
  load: (tx, { conferenceId }) => conferenceById(tx, conferenceId),
  may: 'conference.coordinate',

  async run({ tx, caller, record }, { reason }, { conferenceId }) {
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId) throw new Refusal('not-found', 'refusal.not-found')
    if (!(await insertStop(tx, { conferenceId, reason, byId }))) throw new Refusal('conflict', 'mails.stopped-already')
    await record({ type: 'mails.stopped', conferenceId, byId })
    return { conferenceId }
  },
})
