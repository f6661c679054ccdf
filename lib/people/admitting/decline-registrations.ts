import { z } from 'zod'
import { decideRegistration, holdConference } from '@/db/queries/people/standing/registrations'
import { longText, optional } from '@/lib/text/names'
import { wordsIn } from '@/lib/text/words'
import { defineUseCase } from '@/lib/usecase'
import { chosen, tellDecided, toDecide } from './deciding'
import { registrationReasons } from './rules'

/** The team does not admit those who wait, with a reason that each is told in their language. */
export const declineRegistrations = defineUseCase({
  input: z.object({
    ...chosen,
    reason: z.enum(registrationReasons, { error: 'field.reason' }),
    message: optional(longText(2000)),
  }),
  load: (tx, { conferenceId }) => holdConference(tx, conferenceId),
  may: 'registration.decide',

  async run(setting, { reason, message = null, ...those }, conference) {
    const { conferenceId } = conference
    const { byId, held } = await toDecide(setting, conferenceId, those)
    for (const of of held) {
      const words = wordsIn(of.filled.language)
      const data = { reasonText: words(`registration.reason.${reason}.text`), message: message ?? '' }
      await decideRegistration(setting.tx, of.id, { decidedAt: setting.now, byId, reason, message })
      await tellDecided(setting, { conference, of }, { kind: 'registration-declined', data })
    }
    await setting.record({ type: 'registration.decided', conferenceId, registrationIds: held.map(({ id }) => id) })
    await setting.enqueue('send-mail', {})
    return { decided: held.length }
  },
})
