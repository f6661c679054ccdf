import { z } from 'zod'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { placeIn, threadHere } from '@/db/queries/desk/placing'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { decided, moderatorOf } from './deciding'

/**
 * A moderator puts a text that waits into another thread of the conference. It keeps its turn, and what it answered
 * stays behind, since a line of replies lives in one thread. Told to its author; put back, nothing has happened.
 */
export const placeContribution = defineUseCase({
  input: z.object({ ...decided, threadId: z.uuid({ error: 'field.thread' }) }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.moderate',

  async run(setting, { revision, threadId }, contribution) {
    const { tx, now, record } = setting
    const byId = await moderatorOf(setting, contribution, revision)
    const { id: contributionId, conferenceId, authorId, threadId: fromId } = contribution
    if (contribution.number !== null) throw new Refusal('conflict', 'contribution.not-to-place')
    const to = await threadHere(tx, { conferenceId, threadId })
    if (!to || threadId === fromId)
      throw new Refusal('invalid', 'contribution.no-such-thread').at({ threadId: 'field.thread' })
    if (contribution.asks && to.sessionId !== contribution.sessionId)
      throw new Refusal('conflict', 'contribution.asks-there')
    await placeIn(tx, { contributionId, fromId, toId: threadId, byId, at: now })
    await record({ type: 'contribution.placed', conferenceId, contributionId, authorId, corrects: null, threadId })
    return { contributionId }
  },
})
