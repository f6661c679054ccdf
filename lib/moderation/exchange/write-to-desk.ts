import { z } from 'zod'
import { holdContribution } from '@/db/queries/contributions'
import { insertMessage, messagesCounted } from '@/db/queries/desk/exchange'
import { Refusal } from '@/lib/refusal'
import { longText } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { mayWriteToDesk } from '../rules'

/** An author answers the desk about a text of theirs that came back or was hidden, or that they were written to about. */
export const writeToDesk = defineUseCase({
  input: z.object({ key: z.uuid(), contributionId: z.uuid(), text: longText(2000) }),
  load: (tx, { contributionId }) => holdContribution(tx, contributionId),
  may: 'contribution.revise',

  async run({ tx, now, record }, { contributionId, text }, contribution) {
    const { conferenceId, authorId } = contribution
    if (contribution.withdrawn && !contribution.hidden) throw new Refusal('conflict', 'contribution.withdrawn')
    const written = await messagesCounted(tx, contributionId)
    const cameBack = contribution.returned !== null || contribution.hidden
    const refused = mayWriteToDesk(written, cameBack)
    if (refused) throw new Refusal('conflict', refused)
    await insertMessage(tx, { contributionId, side: 'author', byId: authorId, text, at: now })
    await record({ type: 'exchange.written', conferenceId, contributionId, authorId, side: 'author' })
    return { contributionId }
  },
})
