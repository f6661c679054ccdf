import { z } from 'zod'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { hasOpened, releaseHolding } from '@/db/queries/protecting/holdings'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { decided, moderatorOf } from '../deciding'

/** A moderator who has read a held text sees that it exposes nobody: it goes back to its place, and waits like any other. */
export const releaseContribution = defineUseCase({
  input: z.object(decided),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.protect',

  async run(setting, { revision }, contribution) {
    const { tx, now, record } = setting
    const byId = await moderatorOf(setting, contribution, revision)
    const { id: contributionId, conferenceId, authorId, number: corrects } = contribution
    if (!contribution.held) throw new Refusal('conflict', 'contribution.not-held')
    if (!(await hasOpened(tx, { contributionId, revision, byId })))
      throw new Refusal('conflict', 'contribution.not-read')
    await releaseHolding(tx, { contributionId, now, byId })
    await record({ type: 'contribution.released', conferenceId, contributionId, authorId, corrects })
    return { contributionId }
  },
})
