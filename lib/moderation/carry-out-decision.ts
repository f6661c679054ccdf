import { z } from 'zod'
import { holdToDecide, type ToDecide } from '@/db/queries/desk/decisions'
import { dropHeld, type Held, heldOn } from '@/db/queries/desk/held'
import { Refusal } from '@/lib/refusal'
import { defineUseCase, type Setting } from '@/lib/usecase'
import { carryOut } from './carrying-out/kinds'
import { insistOnWaiting } from './deciding'

/**
 * Carries a decision out once its time to undo is over, in one transaction: the number is given and everybody told, or
 * it came to nothing, because the author took the text back or changed it, or the moderator is none any more. Then the
 * text waits as before, and the desk hears so. Late or twice does no harm.
 */
export const carryOutDecision = defineUseCase({
  input: z.object({ contributionId: z.uuid() }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'decision.carry',

  async run(setting, { contributionId }, contribution) {
    const { tx, now, record } = setting
    const held = await heldOn(tx, contributionId)
    if (!held || new Date(held.dueAt) > now) return { carriedOut: 0 }
    const reason = await reasonAgainst(setting, contribution, held)
    if (reason === null) return { carriedOut: 1 }
    await dropHeld(tx, contributionId)
    const { conferenceId } = contribution
    await record({ type: 'decision.lapsed', conferenceId, contributionId, byId: held.byId, reason })
    return { carriedOut: 0 }
  },
})

/** Does it, or says why it cannot be done any more; then nothing of it is done. */
async function reasonAgainst(setting: Setting, contribution: ToDecide, held: Held): Promise<string | null> {
  if (!held.mayDecide) return 'contribution.role-ended'
  try {
    await setting.tx.transaction(async (tx) => {
      await insistOnWaiting(tx, contribution, held.revision)
      await carryOut[held.kind](setting, contribution, held)
    })
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}
