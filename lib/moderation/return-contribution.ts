import { z } from 'zod'
import { holdToDecide, markReturned } from '@/db/queries/desk/decisions'
import { endProposal } from '@/db/queries/revisions/write'
import { defineUseCase } from '@/lib/usecase'
import { because, decided, moderatorOf, settle, textOf } from './deciding'
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
    const text = await textOf(setting, contribution, revision)
    const { corrects } = text
    await (corrects === null ? markReturned(tx, contributionId, now) : endProposal(tx, contributionId))
    await record({ type: 'contribution.returned', conferenceId, contributionId, authorId, corrects })
    await settle(setting, {
      contribution,
      decision: { revision, kind: 'returned', reason, message: message ?? null, byId },
      mail: {
        kind: 'contribution-returned',
        data: { ...ofRefusal(contribution, text, { reason, message }), ...ofRevision(contribution, now) },
      },
    })
    return { contributionId }
  },
})
