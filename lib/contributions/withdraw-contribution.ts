import { z } from 'zod'
import { holdContribution, withdraw } from '@/db/queries/contributions'
import { settleAnswer } from '@/db/queries/experts/asks'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

/** An author takes a contribution back; a published one leaves its number behind, as an empty place. */
export const withdrawContribution = defineUseCase({
  input: z.object({ key: z.uuid(), contributionId: z.uuid() }),
  load: (tx, { contributionId }) => holdContribution(tx, contributionId),
  may: 'contribution.withdraw',

  async run({ tx, now, record }, _, contribution) {
    if (contribution.withdrawn && !contribution.hidden) throw new Refusal('conflict', 'contribution.withdrawn')
    const { id: contributionId, conferenceId, authorId, threadId, sessionId, number } = contribution
    await withdraw(tx, contributionId, now)
    await settleAnswer(tx, contributionId)
    const published = number === null ? null : { threadId, sessionId, number }
    await record({ type: 'contribution.withdrawn', conferenceId, contributionId, authorId, published })
    return { contributionId }
  },
})
