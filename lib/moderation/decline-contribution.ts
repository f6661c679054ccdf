import { z } from 'zod'
import { holdToDecide, markDeclined } from '@/db/queries/desk/decisions'
import { endProposal } from '@/db/queries/revisions/write'
import { defineUseCase } from '@/lib/usecase'
import { because, decided, moderatorOf, settle, textOf } from './deciding'
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
    const text = await textOf(setting, contribution, revision)
    const { corrects } = text
    await (corrects === null ? markDeclined(tx, contributionId, now) : endProposal(tx, contributionId))
    await record({ type: 'contribution.declined', conferenceId, contributionId, authorId, corrects })
    await settle(setting, {
      contribution,
      decision: { revision, kind: 'declined', reason, message: message ?? null, byId },
      mail: { kind: 'contribution-declined', data: ofRefusal(contribution, text, { reason, message }) },
    })
    return { contributionId }
  },
})
