import { markReturned } from '@/db/queries/desk/decisions'
import { endProposal } from '@/db/queries/revisions/write'
import { settle, textOf } from '../deciding'
import { ofRefusal, ofRevision } from '../letters'
import type { CarryOut } from './taken'

/** The text goes back to its author, with the reason; they keep it and can send it again. */
export const giveBack: CarryOut = async (setting, contribution, { revision, byId, details }) => {
  const { tx, now, record } = setting
  const { id: contributionId, conferenceId, authorId } = contribution
  const text = await textOf(setting, contribution, revision)
  const { corrects } = text
  const { reason = null, wording = null, message = null } = details
  await (corrects === null ? markReturned(tx, contributionId, now) : endProposal(tx, contributionId))
  await record({ type: 'contribution.returned', conferenceId, contributionId, authorId, corrects })
  await settle(setting, {
    contribution,
    decision: { revision, kind: 'returned', reason, wording, message, byId },
    mail: {
      kind: 'contribution-returned',
      data: { ...ofRefusal(contribution, text, details), ...ofRevision(contribution, now) },
    },
  })
  return { contributionId, number: corrects ?? 0 }
}
