import { insertDelivery } from '@/db/queries/deliveries'
import { acceptInvitation, type ConferenceToJoin, conferenceToJoin, setLocale } from '@/db/queries/people/participants'
import { insertRegistration } from '@/db/queries/people/standing/registrations'
import { channelOf } from '@/lib/caller'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { inLocale } from '@/lib/text/locales'
import { defineUseCase, type Setting } from '@/lib/usecase'
import { enter } from './admitting/entering'
import { type Filled, registration } from './registration'
import { shownAs, zoneOf } from './rules'

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
    // Whoever writes is answered, which says the same and where to write on.
    if (channelOf(caller) === 'web') await greet(setting, { conference, participantId, filled })
    return { participantId, slug, language }
  },
})

interface Registered {
  conference: ConferenceToJoin
  participantId: string
  filled: Filled
}

/** Writes to somebody who is in: under which name, and where they go on. */
async function greet({ tx, enqueue }: Setting, { conference, participantId, filled }: Registered): Promise<void> {
  const { address, slug, title } = conference
  const { language: locale } = filled
  if (!address) return
  const here = `${config.origin}/${locale}`
  const data = {
    conferenceTitle: inLocale(title, locale).text,
    shownAs: shownAs(filled).name,
    url: `${here}/conferences/${slug}`,
    choicesUrl: `${here}/me`,
  }
  await insertDelivery(tx, { kind: 'welcome', cause: `welcome:${participantId}`, participantId, address, locale, data })
  await enqueue('send-mail', {})
}
