import { z } from 'zod'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { insertAsked, isModerator } from '@/db/queries/desk/exchange'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { longText } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'

/** A moderator asks another about a text, in a note that the desk alone sees; whoever is asked finds it among their news. */
export const askColleague = defineUseCase({
  input: z.object({
    key: z.uuid(),
    contributionId: z.uuid(),
    colleague: z.uuid({ error: 'field.colleague' }),
    text: longText(1000),
  }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.moderate',

  async run({ tx, caller, now, record }, { contributionId, colleague: ofId, text }, { conferenceId, withdrawnAt }) {
    if (withdrawnAt) throw new Refusal('conflict', 'contribution.withdrawn')
    const byId = participationIn(caller, conferenceId)?.participantId ?? ''
    if (ofId === byId || !(await isModerator(tx, { conferenceId, participantId: ofId })))
      throw new Refusal('invalid', 'refusal.invalid').at({ colleague: 'field.colleague' })
    await insertAsked(tx, { contributionId, byId, ofId, text, at: now })
    await record({ type: 'colleague.asked', conferenceId, contributionId, byId, toIds: [ofId] })
    return { contributionId }
  },
})
