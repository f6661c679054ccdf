import { z } from 'zod'
import { holdPublished } from '@/db/queries/protecting/flags'
import { noteRead } from '@/db/queries/protecting/unread'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { lookerAt } from '../hiding'

/** A moderator has read what was published before the desk had, and leaves it as it is: the record says who. */
export const keepContribution = defineUseCase({
  input: z.object({ key: z.uuid(), contributionId: z.uuid() }),
  load: (tx, { contributionId }) => holdPublished(tx, { contributionId }),
  may: 'contribution.hide',

  async run(setting, { contributionId }, contribution) {
    const { tx, now } = setting
    const byId = lookerAt(setting, contribution)
    if (contribution.withdrawnAt) throw new Refusal('conflict', 'contribution.withdrawn')
    if (!(await noteRead(tx, { contributionId, byId, at: now }))) throw new Refusal('conflict', 'unread.settled')
    return { number: contribution.number }
  },
})
