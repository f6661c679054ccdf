import { z } from 'zod'
import { holdToDecide } from '@/db/queries/desk/decisions'
import { dropDue, dueOn } from '@/db/queries/desk/due'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { isKept } from './rules'

/**
 * Whoever took a decision takes it back before it is carried out: the text waits again, and nobody else ever hears. What
 * is kept for the opening of its session anybody of the desk takes back until then.
 */
export const undoDecision = defineUseCase({
  input: z.object({ key: z.uuid(), contributionId: z.uuid() }),
  load: (tx, { contributionId }) => holdToDecide(tx, contributionId),
  may: 'contribution.moderate',

  async run({ tx, caller, record }, { contributionId }, contribution) {
    const { conferenceId } = contribution
    const due = await dueOn(tx, contributionId)
    // Not by the clock: as long as the row is there nothing was told, even where what carries it out is late.
    if (!due) throw new Refusal('conflict', 'decision.not-to-undo')
    const byId = participationIn(caller, conferenceId)?.participantId ?? ''
    // What is kept for an opening days ahead anybody of the desk takes back, or it would hang on one person being there.
    if (due.byId !== byId && !isKept(due, contribution))
      throw new Refusal('forbidden', 'decision.not-yours', { by: due.by })
    await dropDue(tx, contributionId)
    await record({ type: 'decision.undone', conferenceId, contributionId, byId })
    return { contributionId }
  },
})
