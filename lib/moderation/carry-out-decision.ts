import { z } from 'zod'
import { holdToDecide, type ToDecide } from '@/db/queries/desk/decisions'
import { type Due, dropDue, dueOn } from '@/db/queries/desk/due'
import { Refusal } from '@/lib/refusal'
import { defineUseCase, type Setting } from '@/lib/usecase'
import { keepForOpening } from './carrying-out/keep-for-opening'
import { carryOut } from './carrying-out/kinds'
import { insistOnWaiting, revisionWaiting } from './deciding'
import { waitsForOpening } from './rules'

/**
 * Carries a decision out once its time to undo is over, in one transaction: the number is given and everybody told, or
 * it came to nothing, because the author took the text back or changed it, or the moderator is none any more. Then the
 * text waits as before, and the desk hears so. What is published before its session opens is kept until then. Late or
 * twice does no harm.
 */
export const carryOutDecision = defineUseCase({
  input: z.object({ contributionId: z.uuid() }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'decision.carry',

  async run(setting, { contributionId }, contribution) {
    const { tx, now, record } = setting
    const due = await dueOn(tx, contributionId)
    if (!due) return { carriedOut: 0 }
    const stands = !contribution.withdrawnAt && !isHiddenSince(contribution, due)
    const holds = stands && revisionWaiting(contribution) === due.revision
    if (holds && now < new Date(due.dueAt)) return { carriedOut: 0 }
    if (holds && due.mayDecide && waitsForOpening({ ...contribution, ...due }, now)) {
      await keepForOpening(setting, contribution)
      return { carriedOut: 0 }
    }
    const reason = await reasonAgainst(setting, contribution, due)
    if (reason === null) return { carriedOut: 1 }
    await dropDue(tx, contributionId)
    const { conferenceId } = contribution
    await record({ type: 'decision.lapsed', conferenceId, contributionId, byId: due.byId, reason })
    return { carriedOut: 0 }
  },
})

/** Whoever decided on the correction had not seen that the published text is hidden: it would be shown again with it. */
const isHiddenSince = ({ hiddenAt }: ToDecide, { at }: Due) => hiddenAt !== null && new Date(hiddenAt) > new Date(at)

/** Does it, or says why it cannot be done any more; then nothing of it is done. */
async function reasonAgainst(setting: Setting, contribution: ToDecide, due: Due): Promise<string | null> {
  if (!due.mayDecide) return 'contribution.role-ended'
  if (isHiddenSince(contribution, due)) return 'contribution.hidden-since'
  try {
    await setting.tx.transaction(async (tx) => {
      await insistOnWaiting(tx, contribution, due.revision)
      await carryOut[due.kind](setting, contribution, due)
    })
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}
