import { z } from 'zod'
import { changeSuspension, holdSuspension } from '@/db/queries/people/standing/suspensions'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { isStanding, suspensionState } from './rules'
import { deciderOf, tellRestored } from './telling'

/** A moderator lets somebody take part again; or drops what was only proposed, of which they never heard. */
export const liftSuspension = defineUseCase({
  input: z.object({ key: z.uuid(), suspensionId: z.uuid() }),
  load: (tx, { suspensionId }) => holdSuspension(tx, suspensionId),
  may: 'participant.suspend',

  async run(setting, _, suspension) {
    const { tx, now, record } = setting
    const endedById = deciderOf(setting, suspension)
    if (!isStanding(suspension, now)) throw new Refusal('conflict', 'suspension.decided')
    const { id, conferenceId } = suspension
    await changeSuspension(tx, id, { endedById, endedAt: now })
    if (suspensionState(suspension, now) === 'in-force') await tellRestored(setting, suspension, id)
    else await record({ type: 'suspension.dropped', conferenceId, suspensionId: id })
    return { suspensionId: id }
  },
})
