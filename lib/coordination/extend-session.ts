import { z } from 'zod'
import { announce, holdSession, insertExtension } from '@/db/queries/coordination/extensions'
import { participationIn } from '@/lib/caller'
import { boxOf, hoursAfter, LATE_HOURS, refusesExtension } from '@/lib/conferences/rules'
import { Refusal } from '@/lib/refusal'
import { locales } from '@/lib/text/locales'
import { longText } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { extensionLetters } from './letters'
import { romeTime } from './texts'

/** A coordinator gives a session more time, with a reason that everyone sees; everybody registered is told. */
export const extendSession = defineUseCase({
  input: z.object({
    key: z.uuid(),
    sessionId: z.uuid(),
    closesAt: romeTime,
    reason: longText(500),
    language: z.enum(locales, { error: 'field.language' }),
  }),
  load: (tx, { sessionId }) => holdSession(tx, sessionId),
  may: 'session.extend',

  async run({ tx, caller, now, record, enqueue }, { closesAt, reason, language }, session) {
    const box = boxOf(session)
    const refused = refusesExtension(box, closesAt, now)
    if (refused) throw new Refusal('conflict', refused).at({ closesAt: refused })
    const { id: sessionId, conferenceId, threadIds } = session
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId) throw new Refusal('not-found', 'refusal.not-found')
    const made = { sessionId, closedBefore: box.closesAt, closesAt, reason, language, byId, at: now }
    const extensionId = await insertExtension(tx, made, hoursAfter(closesAt, LATE_HOURS))
    await record({ type: 'session.extended', conferenceId, sessionId, threadIds, closesAt: closesAt.toISOString() })
    const data = extensionLetters(session, { closesAt, reason, language })
    await announce(tx, { conferenceId, kind: 'session-extended', cause: `extension:${extensionId}`, data })
    await enqueue('send-mail', {})
    return { extensionId, closesAt: closesAt.toISOString() }
  },
})
