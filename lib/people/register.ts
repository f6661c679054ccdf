import { acceptInvitation, conferenceToJoin, setLocale } from '@/db/queries/people/participants'
import { insertRegistration } from '@/db/queries/people/standing/registrations'
import { channelOf } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { enter } from './admitting/entering'
import { type Filled, registration } from './registration'
import { zoneOf } from './rules'

/**
 * Somebody who is signed in takes part in a conference: shown as they choose, with what they agree to written down. Where
 * the team decides who does, they wait for that; whoever was invited is decided about already.
 */
export const register = defineUseCase({
  input: registration,
  load: (tx, input, caller) => conferenceToJoin(tx, input, caller.kind === 'person' ? caller.personId : null),
  may: 'conference.join',

  async run(setting, { key: _, conferenceId, ...filled }, conference) {
    const { tx, caller, now, record } = setting
    if (caller.kind !== 'person') throw new Refusal('forbidden', 'refusal.conference-join')
    const { slug, archived, invitedAs, admission, participantId: already } = conference
    if (archived) throw new Refusal('conflict', 'register.over')
    if (already) throw new Refusal('conflict', 'register.already')
    const { personId } = caller
    const { language, zone = zoneOf(filled.country) } = filled
    await setLocale(tx, personId, { locale: language, zone })
    if (admission === 'approval' && !invitedAs) {
      const asked: Filled = channelOf(caller) === 'email' ? { ...filled, means: 'email' } : filled
      const registrationId = await insertRegistration(tx, {
        ...{ conferenceId, personId, filled: asked, language },
        askedAt: now,
      })
      if (!registrationId) throw new Refusal('conflict', 'register.waiting')
      await record({ type: 'registration.asked', conferenceId, registrationIds: [registrationId] })
      return { participantId: null, slug, language }
    }
    const role = invitedAs ?? 'participant'
    const participantId = await enter(setting, { conferenceId, personId, role, filled, agreedAt: now })
    if (!participantId) throw new Refusal('conflict', 'register.already')
    if (invitedAs) await acceptInvitation(tx, conferenceId, personId)
    return { participantId, slug, language }
  },
})
