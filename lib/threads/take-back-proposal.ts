import { z } from 'zod'
import { endProposal, holdProposal } from '@/db/queries/desk/proposals'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { proposalState } from './rules'

/** Whoever proposed a thread takes that back, as long as nobody has decided. */
export const takeBackProposal = defineUseCase({
  input: z.object({ key: z.uuid(), proposalId: z.uuid() }),
  load: (tx, { proposalId }) => holdProposal(tx, proposalId),
  may: 'proposal.withdraw',

  async run({ tx, now, record }, { proposalId }, proposal) {
    if (proposalState(proposal) !== 'waiting') throw new Refusal('conflict', 'proposal.settled')
    const { conferenceId, authorId } = proposal
    await endProposal(tx, proposalId, { takenBackAt: now })
    await record({ type: 'proposal.taken-back', conferenceId, proposalId, authorId })
    return { proposalId }
  },
})
