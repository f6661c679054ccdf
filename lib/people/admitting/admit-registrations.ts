import { z } from 'zod'
import { decideRegistration, holdConference } from '@/db/queries/people/standing/registrations'
import { defineUseCase } from '@/lib/usecase'
import { chosen, tellDecided, toDecide } from './deciding'
import { enter } from './entering'

/** The team admits those who wait, one or a page of them at once; each is written to in their language. */
export const admitRegistrations = defineUseCase({
  input: z.object(chosen),
  load: (tx, { conferenceId }) => holdConference(tx, conferenceId),
  may: 'registration.decide',

  async run(setting, those, conference) {
    const { conferenceId } = conference
    const { byId, held } = await toDecide(setting, conferenceId, those)
    for (const of of held) {
      const { id, personId, filled, askedAt } = of
      const who = { conferenceId, personId, filled, role: 'participant' as const, agreedAt: new Date(askedAt) }
      // Who was invited meanwhile is in already: then there is nothing to write to them.
      const participantId = await enter(setting, who)
      await decideRegistration(setting.tx, id, { decidedAt: setting.now, byId, participantId: participantId ?? null })
      if (participantId) await tellDecided(setting, { conference, of }, { kind: 'registration-admitted', data: {} })
    }
    await setting.record({ type: 'registration.decided', conferenceId, registrationIds: held.map(({ id }) => id) })
    await setting.enqueue('send-mail', {})
    return { decided: held.length }
  },
})
