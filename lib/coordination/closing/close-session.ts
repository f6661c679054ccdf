import { z } from 'zod'
import { holdSession } from '@/db/queries/coordination/extensions'
import { boxOf, refusesEarlyClosing } from '@/lib/conferences/rules'
import { optional } from '@/lib/text/names'
import { romeTime } from '@/lib/text/typed/in-each'
import { defineUseCase } from '@/lib/usecase'
import { insistOnMove, moveClosing, reasonFields } from './moving'

/**
 * A coordinator closes a session before its time, at once where no time is named. Its late window begins then, so that
 * what somebody is just writing is still received.
 */
export const closeSession = defineUseCase({
  input: z.object({ key: z.uuid(), sessionId: z.uuid(), closesAt: optional(romeTime), ...reasonFields }),
  load: (tx, { sessionId }) => holdSession(tx, sessionId),
  may: 'session.close',

  async run(setting, { reason, language, closesAt = setting.now }, session) {
    insistOnMove(refusesEarlyClosing(boxOf(session), closesAt, setting.now))
    return moveClosing(setting, session, { kind: 'closed-early', closesAt, reason, language })
  },
})
