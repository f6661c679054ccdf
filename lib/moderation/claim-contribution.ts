import { z } from 'zod'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { putClaim } from '@/db/queries/desk/due'
import { defineUseCase } from '@/lib/usecase'
import { moderatorOf, revisionWaiting } from './deciding'
import { claimedUntil } from './rules'

/**
 * A moderator takes a text in hand for five minutes, and lets go of the one they had before; nobody else decides on it
 * meanwhile. Sent by the page that was opened, or by a button: what only reads never writes.
 */
export const claimContribution = defineUseCase({
  input: z.object({ key: z.uuid(), contributionId: z.uuid() }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.moderate',

  async run(setting, { contributionId }, contribution) {
    const { tx, now, record } = setting
    const byId = await moderatorOf(setting, contribution, revisionWaiting(contribution) ?? contribution.revision)
    const { conferenceId } = contribution
    const until = claimedUntil(now)
    const before = await putClaim(tx, { contributionId, byId, until })
    if (before) await record({ type: 'claim.released', conferenceId, contributionId: before, byId })
    await record({ type: 'claim.taken', conferenceId, contributionId, byId, until: until.toISOString() })
    return { contributionId, until: until.toISOString() }
  },
})
