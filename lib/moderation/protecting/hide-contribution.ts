import { z } from 'zod'
import { hide, holdPublished, settleFlags, takeUp } from '@/db/queries/protecting/flags'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { reasonCodes } from '../rules'
import { lookerAt, mailAuthor, tellPlace } from './hiding'

/**
 * A moderator hides a published contribution, with the reason its author is told. Its number keeps an empty place; it is
 * gone from pages, search and mails not yet sent. What flags had hidden stays so for that reason.
 */
export const hideContribution = defineUseCase({
  input: z.object({
    key: z.uuid(),
    contributionId: z.uuid(),
    reason: z.enum(reasonCodes, { error: 'field.reason' }),
  }),
  load: (tx, { contributionId }) => holdPublished(tx, { contributionId }),
  may: 'contribution.hide',

  async run(setting, { contributionId, reason }, contribution) {
    const { tx, now } = setting
    const byId = lookerAt(setting, contribution)
    const { hidden, withdrawnAt, number } = contribution
    if (withdrawnAt && !hidden) throw new Refusal('conflict', 'contribution.withdrawn')
    const hidingId = await (hidden ? takeUp : hide)(tx, { contributionId, reason, byId, now })
    await settleFlags(tx, contributionId, now)
    if (!hidden) await tellPlace(setting, contribution, 'contribution.hidden')
    await mailAuthor(setting, contribution, {
      kind: 'contribution-hidden',
      cause: `hiding:${hidingId}:${reason}`,
      reason,
    })
    return { number }
  },
})
