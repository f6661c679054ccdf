import { z } from 'zod'
import { changeFlagLimit, changeMode, readModes } from '@/db/queries/protecting/modes'
import { participationIn } from '@/lib/caller'
import { moderationModes } from '@/lib/conferences/rules'
import { Refusal } from '@/lib/refusal'
import { longText, optional } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { flagLimits } from './rules'

/**
 * A coordinator decides when the desk reads: for the conference, or for a session that differs from it or follows it
 * again. Never without a reason, and nothing but these words lets texts through unread.
 */
export const changeModeration = defineUseCase({
  input: z.object({
    key: z.uuid(),
    conferenceId: z.uuid(),
    sessionId: optional(z.uuid()),
    mode: z.enum([...moderationModes, 'as-conference'], { error: 'field.choice' }),
    flagLimit: optional(z.coerce.number().int().min(flagLimits.least).max(flagLimits.most)),
    reason: longText(500),
  }),
  load: (tx, { conferenceId }) => readModes(tx, { conferenceId }),
  may: 'moderation.change',

  async run({ tx, caller, now, record }, { sessionId = null, mode, flagLimit, reason }, moderated) {
    const { conferenceId } = moderated
    const byId = participationIn(caller, conferenceId)?.participantId
    const session = moderated.sessions.find(({ id }) => id === sessionId)
    if (!byId || (sessionId && !session)) throw new Refusal('not-found', 'refusal.not-found')
    if (!session && mode === 'as-conference')
      throw new Refusal('invalid', 'refusal.invalid').at({ mode: 'field.choice' })
    const before = session ? session.mode : moderated.mode
    const after = mode === 'as-conference' ? null : mode
    if (!session && flagLimit) await changeFlagLimit(tx, conferenceId, flagLimit)
    await changeMode(tx, { conferenceId, sessionId, before, after, reason, byId, at: now })
    await record({ type: 'moderation.changed', conferenceId, sessionId, mode: after })
    return { conferenceId }
  },
})
