import { z } from 'zod'
import { holdContribution } from '@/db/queries/contributions'
import { withdrawProposal } from '@/db/queries/revisions/write'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

/** An author takes back a correction that the desk has not decided; the published text stays as it is, and theirs. */
export const withdrawCorrection = defineUseCase({
  input: z.object({ key: z.uuid(), contributionId: z.uuid() }),
  load: (tx, { contributionId }) => holdContribution(tx, contributionId),
  may: 'contribution.withdraw',

  async run(
    { tx, now, record },
    _,
    { id: contributionId, conferenceId, authorId, number, proposedRevision: revision },
  ) {
    if (revision === null || number === null) throw new Refusal('conflict', 'contribution.no-correction')
    await withdrawProposal(tx, { contributionId, revision, now })
    await record({
      type: 'contribution.correction-withdrawn',
      conferenceId,
      contributionId,
      authorId,
      corrects: number,
    })
    return { contributionId }
  },
})
