import { z } from 'zod'
import { setItemsByMail } from '@/db/queries/conduct/links'
import { conferenceById } from '@/db/queries/coordination/team'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

/** Somebody of the desk says whether they want each item by mail, with what comes from now on. */
export const changeItemsByMail = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), byMail: z.literal('on').optional() }),
  load: (tx, { conferenceId }) => conferenceById(tx, conferenceId),
  may: 'desk.serve',

  async run({ tx, caller, now }, { byMail }, { conferenceId }) {
    const participantId = participationIn(caller, conferenceId)?.participantId
    if (!participantId) throw new Refusal('not-found', 'refusal.not-found')
    await setItemsByMail(tx, participantId, byMail ? now : null)
    return { conferenceId }
  },
})
