import { z } from 'zod'
import { holdPublished, restore, settleFlags } from '@/db/queries/protecting/flags'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { lookerAt, mailAuthor, tellPlace } from './hiding'
import { restoreReasons } from './rules'

/** A moderator has looked at what was hidden or flagged, and it is shown again, or stays: with the reason why. */
export const restoreContribution = defineUseCase({
  input: z.object({
    key: z.uuid(),
    contributionId: z.uuid(),
    reason: z.enum(restoreReasons, { error: 'field.reason' }),
  }),
  load: (tx, { contributionId }) => holdPublished(tx, { contributionId }),
  may: 'contribution.hide',

  async run(setting, { contributionId, reason }, contribution) {
    const { tx, now } = setting
    const byId = lookerAt(setting, contribution)
    const { hidden, flags, number } = contribution
    if (!hidden && flags === 0) throw new Refusal('conflict', 'flag.settled')
    await settleFlags(tx, contributionId, now)
    const hidingId = await restore(tx, { contributionId, reason, byId, now })
    if (!hidingId) return { number }
    await tellPlace(setting, contribution, 'contribution.restored')
    await mailAuthor(setting, contribution, { kind: 'contribution-restored', cause: `hiding:${hidingId}:restored` })
    return { number }
  },
})
