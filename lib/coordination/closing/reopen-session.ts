import { z } from 'zod'
import { holdSession } from '@/db/queries/coordination/extensions'
import { boxOf, refusesReopening } from '@/lib/conferences/rules'
import { romeTime } from '@/lib/text/typed/in-each'
import { defineUseCase } from '@/lib/usecase'
import { insistOnMove, moveClosing, reasonFields } from './moving'

/** A coordinator opens a session again that has its synthesis already; that stays where it is until it is revised. */
export const reopenSession = defineUseCase({
  input: z.object({ key: z.uuid(), sessionId: z.uuid(), closesAt: romeTime, ...reasonFields }),
  load: (tx, { sessionId }) => holdSession(tx, sessionId),
  may: 'session.reopen',

  async run(setting, { closesAt, reason, language }, session) {
    insistOnMove(refusesReopening(boxOf(session), closesAt, setting.now))
    return moveClosing(setting, session, { kind: 'reopened', closesAt, reason, language })
  },
})
