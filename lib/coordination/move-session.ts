import { z } from 'zod'
import { holdSession } from '@/db/queries/coordination/extensions'
import { moveBox } from '@/db/queries/coordination/structure'
import { boxOf, hoursAfter, LATE_HOURS } from '@/lib/conferences/rules'
import { Refusal } from '@/lib/refusal'
import { romeTime } from '@/lib/text/typed/in-each'
import { defineUseCase } from '@/lib/usecase'
import { refusesBox } from './rules'

/** A coordinator moves the box of a session that is only announced; once open, it can be extended and nothing else. */
export const moveSession = defineUseCase({
  input: z.object({ key: z.uuid(), sessionId: z.uuid(), opensAt: romeTime, closesAt: romeTime }),
  load: (tx, { sessionId }) => holdSession(tx, sessionId),
  may: 'conference.coordinate',

  async run({ tx, now }, { sessionId, opensAt, closesAt }, session) {
    if (boxOf(session).opensAt <= now) throw new Refusal('conflict', 'coordination.has-opened')
    const wrong = refusesBox({ opensAt, closesAt }, now)
    if (wrong) throw new Refusal('invalid', wrong.reason).at({ [wrong.field]: wrong.reason })
    await moveBox(tx, sessionId, { opensAt, closesAt, lateUntil: hoursAfter(closesAt, LATE_HOURS) })
    return { sessionId }
  },
})
