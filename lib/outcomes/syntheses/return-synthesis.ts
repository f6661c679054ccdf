import { z } from 'zod'
import { mailReturned } from '@/db/queries/conduct/seconds'
import { holdSynthesis, markReturned } from '@/db/queries/syntheses/publish'
import { sessionToSum } from '@/db/queries/syntheses/write'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { longText, wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { isSecondReader, readingAt } from '../rules/publishing'
import { returnedLetters } from './letters'

/**
 * A second reader sends a synthesis back to those who write it, as they have read it, with what is to be changed; who has put it
 * before them is told by mail.
 */
export const returnSynthesis = defineUseCase({
  input: z.object({ key: z.uuid(), sessionId: z.uuid(), revision: wholeNumber, note: longText(2000) }),
  load: (tx, { sessionId }) => sessionToSum(tx, sessionId),
  may: 'synthesis.write',

  async run(setting, { revision, note }, session) {
    const { tx, caller, now, record, enqueue } = setting
    const { id: sessionId, conferenceId, archivedAt } = session
    if (archivedAt) throw new Refusal('conflict', 'synthesis.archived')
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId) throw new Refusal('not-found', 'refusal.not-found')
    const draft = await holdSynthesis(tx, sessionId)
    if (!draft?.proposedById) throw new Refusal('conflict', 'synthesis.not-proposed')
    if (readingAt(draft) === 'stale' || draft.revision !== revision)
      throw new Refusal('conflict', 'synthesis.changed-since')
    if (!isSecondReader(draft, byId)) throw new Refusal('forbidden', 'synthesis.own-return')
    await markReturned(tx, sessionId, { note, byId, at: now })
    await record({ type: 'synthesis.changed', conferenceId, sessionId })
    const cause = `synthesis:${sessionId}:${revision}:returned:${now.toISOString()}`
    await mailReturned(tx, { toId: draft.proposedById, byId, cause, data: returnedLetters(session, note) })
    await enqueue('send-mail', {})
    return { sessionId }
  },
})
