import { markDeclined } from '@/db/queries/desk/decisions'
import { endProposal } from '@/db/queries/revisions/write'
import { settle, textOf } from '../deciding'
import { ofRefusal } from '../letters'
import type { CarryOut } from './taken'

/** The text does not appear; its author keeps their words. */
export const decline: CarryOut = async (setting, contribution, { revision, byId, details }) => {
  const { tx, now, record } = setting
  const { id: contributionId, conferenceId, authorId } = contribution
  const text = await textOf(setting, contribution, revision)
  const { corrects } = text
  const { reason = null, wording = null, message = null } = details
  await (corrects === null ? markDeclined(tx, contributionId, now) : endProposal(tx, contributionId))
  await record({ type: 'contribution.declined', conferenceId, contributionId, authorId, corrects })
  await settle(setting, {
    contribution,
    decision: { revision, kind: 'declined', reason, wording, message, byId },
    mail: { kind: 'contribution-declined', data: ofRefusal(contribution, text, details) },
  })
  return { contributionId, number: corrects ?? 0 }
}
