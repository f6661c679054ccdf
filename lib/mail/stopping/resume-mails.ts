import { z } from 'zod'
import { conferenceById } from '@/db/queries/coordination/team'
import { endStop } from '@/db/queries/mails/stops'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

/** The mails of a conference go again, those first that have waited longest. */
export const resumeMails = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid() }),
  load: (tx, { conferenceId }) => conferenceById(tx, conferenceId),
  may: 'conference.coordinate',

  async run({ tx, caller, record, enqueue }, _, { conferenceId }) {
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId) throw new Refusal('not-found', 'refusal.not-found')
    if (!(await endStop(tx, { conferenceId, byId }))) throw new Refusal('conflict', 'mails.not-stopped')
    await record({ type: 'mails.resumed', conferenceId, byId })
    await enqueue('send-mail', {})
    return { conferenceId }
  },
})
