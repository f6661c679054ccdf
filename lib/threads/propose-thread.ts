import { z } from 'zod'
import { insertProposal, proposalsWaiting, sessionToProposeIn } from '@/db/queries/desk/proposals'
import { participationIn } from '@/lib/caller'
import { boxOf } from '@/lib/conferences/rules'
import { Refusal } from '@/lib/refusal'
import { locales } from '@/lib/text/locales'
import { longText, shownText } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { MOST_PROPOSALS, takesProposals } from './rules'

/** A participant proposes a thread in a session that takes proposals; moderators decide, and only they see it until then. */
export const proposeThread = defineUseCase({
  input: z.object({
    key: z.uuid(),
    sessionId: z.uuid(),
    language: z.enum(locales, { error: 'field.language' }),
    title: shownText(200),
    about: longText(1000),
  }),
  load: (tx, { sessionId }) => sessionToProposeIn(tx, sessionId),
  may: 'thread.propose',

  async run({ tx, caller, now, record }, { key: _, ...proposed }, session) {
    const { conferenceId, sessionId } = session
    const proposalsSince = session.proposalsSince === null ? null : new Date(session.proposalsSince)
    if (!takesProposals({ ...boxOf(session), proposalsSince }, now)) throw new Refusal('conflict', 'proposal.not-taken')
    const authorId = participationIn(caller, conferenceId)?.participantId
    if (!authorId) throw new Refusal('forbidden', 'refusal.thread-propose')
    if ((await proposalsWaiting(tx, { authorId, sessionId })) >= MOST_PROPOSALS)
      throw new Refusal('too-many', 'proposal.too-many', { limit: MOST_PROPOSALS })
    const proposalId = await insertProposal(tx, { ...proposed, conferenceId, authorId, proposedAt: now })
    await record({ type: 'proposal.submitted', conferenceId, proposalId, authorId })
    return { proposalId }
  },
})
