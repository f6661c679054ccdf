import { z } from 'zod'
import { holdContribution, revise } from '@/db/queries/contributions'
import { boxOf, revisionShut } from '@/lib/conferences/rules'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { writing, written } from './written'

/** An author sends a returned contribution again, revised; it waits for a moderator as the next revision. */
export const resubmitContribution = defineUseCase({
  input: z.object({ key: z.uuid(), contributionId: z.uuid(), ...writing }),
  load: (tx, { contributionId }) => holdContribution(tx, contributionId),
  may: 'contribution.revise',

  async run({ tx, now, record }, input, contribution) {
    if (!contribution.returned || contribution.withdrawn) throw new Refusal('conflict', 'contribution.not-returned')
    const shut = revisionShut(boxOf(contribution), new Date(contribution.returned), now)
    if (shut) throw new Refusal('conflict', shut.reason, { whenAt: shut.at.toISOString() })
    const { id: contributionId, conferenceId, authorId } = contribution
    await revise(tx, contributionId, { written: written(input, contribution.wordLimit), now })
    await record({ type: 'contribution.submitted', conferenceId, contributionId, authorId })
    return { contributionId, submittedAt: now.toISOString() }
  },
})
