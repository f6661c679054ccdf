import { z } from 'zod'
import { holdToDecide, markDeclined } from '@/db/queries/desk/decisions'
import { defineUseCase } from '@/lib/usecase'
import { because, decided, moderatorOf, settle } from './deciding'
import { ofRefusal } from './letters'

/** A moderator decides that a text does not appear, with the reason; the author keeps their words. */
export const declineContribution = defineUseCase({
  input: z.object({ ...decided, ...because }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.moderate',

  async run(setting, { revision, reason, message }, contribution) {
    const { tx, now, record } = setting
    const byId = await moderatorOf(setting, contribution, revision)
    const { id: contributionId, conferenceId, authorId } = contribution
    await markDeclined(tx, contributionId, now)
    await record({ type: 'contribution.declined', conferenceId, contributionId, authorId })
    await settle(setting, {
      contribution,
      decision: { revision, kind: 'declined', reason, message: message ?? null, byId },
      mail: { kind: 'contribution-declined', data: ofRefusal(contribution, { reason, message }) },
    })
    return { contributionId }
  },
})
