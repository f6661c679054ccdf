import { z } from 'zod'
import { endProposal, holdProposal } from '@/db/queries/desk/proposals'
import { longText, optional } from '@/lib/text/names'
import { proposalReasons } from '@/lib/threads/rules'
import { defineUseCase } from '@/lib/usecase'
import { answer, proposalDecider } from './settling'

/** A moderator decides that a proposed thread is not opened; whoever proposed it is told why, in their language. */
export const declineProposal = defineUseCase({
  input: z.object({
    key: z.uuid(),
    proposalId: z.uuid(),
    reason: z.enum(proposalReasons, { error: 'field.reason' }),
    message: optional(longText(1000)),
  }),
  load: (tx, { proposalId }) => holdProposal(tx, proposalId),
  may: 'thread.moderate',

  async run(setting, { proposalId, reason, message }, proposal) {
    const { tx, now, record } = setting
    const decidedById = proposalDecider(setting, proposal)
    const { conferenceId, authorId, session } = proposal
    await endProposal(tx, proposalId, { declinedAt: now, decidedById, reason, message: message ?? null })
    await record({ type: 'proposal.declined', conferenceId, proposalId, authorId })
    await answer(setting, proposal, { kind: 'proposal-declined', path: `sessions/${session}`, reason, message })
    return { proposalId }
  },
})
