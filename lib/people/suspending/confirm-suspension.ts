import { z } from 'zod'
import { changeSuspension, holdSuspension } from '@/db/queries/people/standing/suspensions'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { suspensionState } from './rules'
import { deciderOf, tellSuspended } from './telling'

/** A second person agrees that somebody is suspended for good; from then on it holds. */
export const confirmSuspension = defineUseCase({
  input: z.object({ key: z.uuid(), suspensionId: z.uuid() }),
  load: (tx, { suspensionId }) => holdSuspension(tx, suspensionId),
  may: 'participant.suspend',

  async run(setting, _, suspension) {
    const { tx, now } = setting
    const confirmedById = deciderOf(setting, suspension)
    if (suspensionState(suspension, now) !== 'proposed') throw new Refusal('conflict', 'suspension.decided')
    if (confirmedById === suspension.byId) throw new Refusal('conflict', 'suspension.second')
    await changeSuspension(tx, suspension.id, { confirmedById, confirmedAt: now })
    await tellSuspended(setting, suspension, suspension)
    return { suspensionId: suspension.id }
  },
})
