import { z } from 'zod'
import { holdToDecide, markReturned } from '@/db/queries/desk/decisions'
import { defineUseCase } from '@/lib/usecase'
import { because, decided, moderatorOf, settle } from './deciding'
import { ofRefusal, ofRevision } from './letters'

/** A moderator sends a text back for revision, with the reason; the author keeps it and can send it again. */
export const returnContribution = defineUseCase({
  input: z.object({ ...decided, ...because }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.moderate',

  async run(setting, { revision, reason, message }, contribution) {
    const { tx, now, record } = setting
    const byId = await moderatorOf(setting, contribution, revision)
    const { id: contributionId, conferenceId, authorId } = contribution
    await markReturned(tx, contributionId, now)
    await record({ type: 'contribution.returned', conferenceId, contributionId, authorId })
    await settle(setting, {
      contribution,
      decision: { revision, kind: 'returned', reason, message: message ?? null, byId },
      mail: {
        kind: 'contribution-returned',
        data: { ...ofRefusal(contribution, { reason, message }), ...ofRevision(contribution, now) },
      },
    })
    return { contributionId }
  },
})
