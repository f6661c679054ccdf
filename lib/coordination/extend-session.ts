import { z } from 'zod'
import { holdSession } from '@/db/queries/coordination/extensions'
import { boxOf, extendedAs, refusesExtension } from '@/lib/conferences/rules'
import { romeTime } from '@/lib/text/typed/in-each'
import { defineUseCase } from '@/lib/usecase'
import { insistOnMove, moveClosing, reasonFields } from './closing/moving'

/** A coordinator gives a session more time, with a reason that everyone sees; everybody registered is told. */
export const extendSession = defineUseCase({
  input: z.object({ key: z.uuid(), sessionId: z.uuid(), closesAt: romeTime, ...reasonFields }),
  load: (tx, { sessionId }) => holdSession(tx, sessionId),
  may: 'session.extend',

  async run(setting, { closesAt, reason, language }, session) {
    const box = boxOf(session)
    insistOnMove(refusesExtension(box, closesAt, setting.now))
    return moveClosing(setting, session, { kind: extendedAs(box, setting.now), closesAt, reason, language })
  },
})
