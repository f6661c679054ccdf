import { z } from 'zod'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { noteOpened } from '@/db/queries/protecting/holdings'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'

/** A moderator opens a text that is held, which is written down: it is shown to those only of whom that is known. */
export const openHeld = defineUseCase({
  input: z.object({ key: z.uuid(), contributionId: z.uuid(), revision: wholeNumber }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.protect',

  async run({ tx, caller, now }, { contributionId, revision }, contribution) {
    const byId = participationIn(caller, contribution.conferenceId)?.participantId
    if (!byId || !contribution.held) throw new Refusal('conflict', 'contribution.not-held')
    await noteOpened(tx, { contributionId, revision, now, byId })
  },
})
