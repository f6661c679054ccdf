import { z } from 'zod'
import { insertDelivery } from '@/db/queries/deliveries'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { insertMessage } from '@/db/queries/desk/exchange'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { longText } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { ofMessage } from '../letters'

/** A moderator writes to an author about a text of theirs, on the site and by mail; neither sees the other's address. */
export const writeToAuthor = defineUseCase({
  input: z.object({ key: z.uuid(), contributionId: z.uuid(), text: longText(2000) }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.moderate',

  async run({ tx, caller, now, record, enqueue }, { contributionId, text }, contribution) {
    const { conferenceId, authorId, author } = contribution
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId || byId === authorId) throw new Refusal('forbidden', 'contribution.own')
    if (contribution.withdrawnAt) throw new Refusal('conflict', 'contribution.withdrawn')
    const id = await insertMessage(tx, { contributionId, side: 'desk', byId, text, at: now })
    await record({ type: 'exchange.written', conferenceId, contributionId, authorId, side: 'desk' })
    if (author.address) {
      const to = { participantId: authorId, address: author.address, locale: author.locale }
      await insertDelivery(tx, {
        ...to,
        kind: 'desk-wrote',
        cause: `message:${id}`,
        aboutId: contributionId,
        data: ofMessage(contribution, text),
      })
      await enqueue('send-mail', {})
    }
    return { contributionId }
  },
})
