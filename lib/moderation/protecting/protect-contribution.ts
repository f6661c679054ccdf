import { z } from 'zod'
import { holdToDecide, markReturned } from '@/db/queries/desk/decisions'
import { moveToHolding, noteProtected } from '@/db/queries/protecting/holdings'
import { endProposal } from '@/db/queries/revisions/write'
import { defineUseCase } from '@/lib/usecase'
import { decided, moderatorOf, settle, textOf } from '../deciding'
import { ofProtection } from '../letters'
import { protectReasons } from './rules'

/**
 * A moderator decides that a text exposes somebody and is not published as it is, whether rules held it or only a reader
 * could see it. It is kept apart for a few days; its author is told, and can send it without what exposes. The decision
 * keeps a reason and nothing of what was in it, so there is no message to write.
 */
export const protectContribution = defineUseCase({
  input: z.object({ ...decided, reason: z.enum(protectReasons, { error: 'field.reason' }) }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.protect',

  async run(setting, { revision, reason }, contribution) {
    const { tx, now, record } = setting
    const byId = await moderatorOf(setting, contribution, revision)
    const { id: contributionId, conferenceId, authorId } = contribution
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
    return { contributionId }
  },
})
