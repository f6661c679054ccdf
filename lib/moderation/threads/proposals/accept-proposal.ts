import { z } from 'zod'
import { endProposal, holdProposal } from '@/db/queries/desk/proposals'
import { optional, wholeNumber } from '@/lib/text/names'
import { inOneLanguage, titleFields, titleOf } from '@/lib/text/titles/title'
import { defineUseCase } from '@/lib/usecase'
import { opened } from '../opening'
import { answer, proposalDecider } from './settling'

/** A moderator opens the thread that somebody proposed, under the title they settle on; the proposer is told. */
export const acceptProposal = defineUseCase({
  input: z
    .object({ key: z.uuid(), proposalId: z.uuid(), question: optional(wholeNumber), ...titleFields })
    .refine(...inOneLanguage),
  load: (tx, { proposalId }) => holdProposal(tx, proposalId),
  may: 'thread.moderate',

  async run(setting, { proposalId, question, ...input }, proposal) {
    const { tx, now, record } = setting
    const byId = proposalDecider(setting, proposal)
    const { conferenceId, authorId } = proposal
    const thread = await opened(setting, proposal, { title: titleOf(input), question, reason: 'proposed', byId })
    await endProposal(tx, proposalId, { acceptedAt: now, decidedById: byId, threadId: thread.id })
    await record({ type: 'proposal.accepted', conferenceId, proposalId, authorId })
    await answer(setting, proposal, { kind: 'proposal-accepted', path: `threads/${thread.position}` })
    return { thread: thread.position }
  },
})
