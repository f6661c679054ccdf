import { markReturned } from '@/db/queries/desk/decisions'
import { moveToHolding, noteProtected } from '@/db/queries/protecting/holdings'
import { endProposal } from '@/db/queries/revisions/write'
import { settle, textOf } from '../deciding'
import { ofProtection } from '../letters'
import type { CarryOut } from './taken'

/** The text is kept apart for a few days and goes back to its author; the decision keeps a reason and no word of it. */
export const protect: CarryOut = async (setting, contribution, { revision, byId, details }) => {
  const { tx, now, record } = setting
  const { id: contributionId, conferenceId, authorId } = contribution
  const { reason = 'personal-data' } = details
  const { corrects } = await textOf(setting, contribution, revision)
  if (!contribution.held) await moveToHolding(tx, { contributionId, revision, now })
  await noteProtected(tx, { contributionId, revision, now, byId })
  await (corrects === null ? markReturned(tx, contributionId, now) : endProposal(tx, contributionId))
  await record({ type: 'contribution.protected', conferenceId, contributionId, authorId, corrects })
  await settle(setting, {
    contribution,
    decision: { revision, kind: 'protected', reason, message: null, byId },
    mail: { kind: 'contribution-protected', data: ofProtection(contribution, { reason, corrects, now }) },
  })
  return { contributionId, number: corrects ?? 0 }
}
