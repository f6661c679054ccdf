import { z } from 'zod'
import { dropStatement as drop, holdStatement, sessionToSum, touchSynthesis } from '@/db/queries/syntheses/write'
import { Refusal } from '@/lib/refusal'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'

/** The desk leaves a statement out, as it was read; what it said is kept in the database with all its revisions. */
export const dropStatement = defineUseCase({
  input: z.object({ key: z.uuid(), sessionId: z.uuid(), statementId: z.uuid(), revision: wholeNumber }),
  load: (tx, { sessionId }) => sessionToSum(tx, sessionId),
  may: 'synthesis.write',

  async run({ tx, now, record }, { statementId, revision }, { id: sessionId, conferenceId, archivedAt }) {
    if (archivedAt) throw new Refusal('conflict', 'synthesis.archived')
    await touchSynthesis(tx, sessionId, now)
    const statement = await holdStatement(tx, statementId)
    if (statement?.sessionId !== sessionId) throw new Refusal('not-found', 'refusal.not-found')
    if (statement.dropped) throw new Refusal('conflict', 'statement.dropped')
    const { by, changedAt } = statement
    if (statement.revision !== revision) throw new Refusal('conflict', 'statement.changed', { by, changedAt })
    await drop(tx, statementId, now)
    await record({ type: 'synthesis.changed', conferenceId, sessionId })
    return { statementId }
  },
})
