import { z } from 'zod'
import { holdStatement, placesBeside, sessionToSum, swapPlaces, touchSynthesis } from '@/db/queries/syntheses/write'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'

/** The desk moves a statement before or after its neighbour of the same kind: in this order they are read. */
export const moveStatement = defineUseCase({
  input: z.object({
    key: z.uuid(),
    sessionId: z.uuid(),
    statementId: z.uuid(),
    way: z.enum(['up', 'down'], { error: 'field.choice' }),
  }),
  load: (tx, { sessionId }) => sessionToSum(tx, sessionId),
  may: 'synthesis.write',

  async run({ tx, now, record }, { statementId, way }, { id: sessionId, conferenceId, archivedAt }) {
    if (archivedAt) throw new Refusal('conflict', 'synthesis.archived')
    await touchSynthesis(tx, sessionId, now)
    const statement = await holdStatement(tx, statementId)
    if (statement?.sessionId !== sessionId) throw new Refusal('not-found', 'refusal.not-found')
    if (statement.dropped) throw new Refusal('conflict', 'statement.dropped')
    const neighbour = (await placesBeside(tx, statementId))[way]
    if (!neighbour) throw new Refusal('conflict', 'statement.at-the-end')
    await swapPlaces(tx, statementId, neighbour)
    await record({ type: 'synthesis.changed', conferenceId, sessionId })
    return { statementId }
  },
})
