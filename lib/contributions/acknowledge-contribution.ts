import { z } from 'zod'
import {
  addAcknowledgement,
  countPress,
  holdToAcknowledge,
  removeAcknowledgement,
} from '@/db/queries/reading/acknowledgements'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { acknowledgementKinds, PRESS_MINUTES, pressedTooOften, refusesAcknowledgement } from './reading/acknowledging'

const pressed = z.coerce.number().pipe(z.int().refine((number) => wholeNumber.safeParse(Math.abs(number)).success))

/**
 * Somebody says that a contribution is useful to them, or that they have lived the same; or takes that back, with its
 * number below zero. The button says which of the two: one form serves a whole page, and what is pressed twice, or in
 * two tabs, is so once. Hence no key: an answer kept for ever for each press would outgrow what is written.
 */
export const acknowledgeContribution = defineUseCase({
  input: z
    .object({ conferenceId: z.uuid(), useful: pressed.optional(), lived: pressed.optional() })
    .transform(({ conferenceId, ...buttons }, context) => {
      const kind = acknowledgementKinds.find((one) => buttons[one] !== undefined)
      const said = kind && buttons[kind]
      if (kind && said) return { conferenceId, kind, number: Math.abs(said), withdraws: said < 0 }
      context.addIssue({ code: 'custom', message: 'field.invalid' })
      return z.NEVER
    }),
  load: holdToAcknowledge,
  may: 'contribution.acknowledge',

  async run({ tx, caller, now, record }, { kind, number, withdraws }, contribution) {
    const { id: contributionId, conferenceId, threadId, ofIds, withdrawn, archivedAt } = contribution
    const participantId = participationIn(caller, conferenceId)?.participantId
    if (!participantId) throw new Refusal('forbidden', 'refusal.contribution-acknowledge')
    if (ofIds.includes(participantId)) throw new Refusal('forbidden', 'acknowledgement.own')
    const reason = refusesAcknowledgement({ withdrawn, archivedAt: archivedAt ? new Date(archivedAt) : null }, now)
    if (reason) throw new Refusal('conflict', reason)
    const change = withdraws ? removeAcknowledgement : addAcknowledgement
    const changed = await change(tx, { contributionId, participantId, kind })
    if (!changed) return { number }
    // Each change is told to a whole room: nobody alone may fill it.
    const minutes = pressedTooOften(await countPress(tx, { participantId, now, minutes: PRESS_MINUTES }), now)
    if (minutes) throw new Refusal('too-many', 'acknowledgement.too-many', { minutes })
    await record({ type: 'contribution.acknowledged', conferenceId, threadId, contributionId })
    return { number }
  },
})
