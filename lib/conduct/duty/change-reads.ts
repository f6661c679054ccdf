import { z } from 'zod'
import { putReads } from '@/db/queries/conduct/team'
import { conferenceById } from '@/db/queries/coordination/team'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { locales } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { boxes, ticked } from '../boxes'

/** Somebody of the desk says in which languages they can read what comes, beside the one of their pages. */
export const changeReads = defineUseCase({
  input: z.object({ key: z.uuid(), conferenceId: z.uuid(), ...boxes('reads', locales) }),
  load: (tx, { conferenceId }) => conferenceById(tx, conferenceId),
  may: 'desk.serve',

  async run({ tx, caller }, input, { conferenceId }) {
    const participantId = participationIn(caller, conferenceId)?.participantId
    if (!participantId) throw new Refusal('not-found', 'refusal.not-found')
    await putReads(tx, participantId, ticked(input, 'reads', locales))
    return { conferenceId }
  },
})
