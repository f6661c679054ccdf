import { z } from 'zod'
import { holdParticipant, insertSuspension, suspensionsOf } from '@/db/queries/people/standing/suspensions'
import { Refusal } from '@/lib/refusal'
import { askSecond } from '@/lib/second'
import { longText, optional } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { isStanding, suspendedUntil, suspensionLengths, suspensionReasons } from './rules'
import { deciderOf, tellSuspended } from './telling'

/**
 * A moderator keeps somebody from taking part, with a reason they are told. For a time it holds at once; for good it is
 * proposed, and holds when a second person confirms it.
 */
export const suspendParticipant = defineUseCase({
  input: z.object({
    key: z.uuid(),
    participantId: z.uuid(),
    length: z.enum(suspensionLengths, { error: 'field.suspension-length' }),
    reason: z.enum(suspensionReasons, { error: 'field.reason' }),
    message: optional(longText(2000)),
  }),
  load: (tx, { participantId }) => holdParticipant(tx, participantId),
  may: 'participant.suspend',

  async run(setting, { length, reason, message = null }, whose) {
    const { tx, now } = setting
    const byId = deciderOf(setting, whose)
    const { conferenceId, participantId, role, address } = whose
    if (role === 'moderator' || role === 'coordinator') throw new Refusal('conflict', 'suspension.of-desk')
    if (!address) throw new Refusal('conflict', 'suspension.relayed')
    const standing = await suspensionsOf(tx, participantId)
    if (standing.some((one) => isStanding(one, now))) throw new Refusal('conflict', 'suspension.already')
    const until = suspendedUntil(length, now)
    const id = await insertSuspension(tx, { participantId, reason, message, byId, at: now, until })
    if (until) await tellSuspended(setting, whose, { id, until: until.toISOString(), reason, message })
    else {
      await setting.record({ type: 'suspension.proposed', conferenceId, suspensionId: id })
      await askSecond(setting, { ...whose, of: 'suspension', id, byId, place: 'suspensions' })
    }
    return { suspensionId: id, until: until?.toISOString() ?? null }
  },
})
