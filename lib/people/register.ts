import { randomBytes } from 'node:crypto'
import {
  acceptInvitation,
  conferenceToJoin,
  giveConsents,
  insertParticipant,
  setLocale,
} from '@/db/queries/people/participants'
import { Refusal } from '@/lib/refusal'
import { defineUseCase } from '@/lib/usecase'
import { registration } from './registration'
import { consentPurposes, consentVersions, shownAs, zoneOf } from './rules'

/** Somebody who is signed in takes part in a conference: shown as they choose, with what they agree to written down. */
export const register = defineUseCase({
  input: registration,
  load: (tx, input, caller) => conferenceToJoin(tx, input, caller.kind === 'person' ? caller.personId : null),
  may: 'conference.join',

  async run({ tx, caller, now, record }, input, { conferenceId, slug, archived, invitedAs }) {
    if (caller.kind !== 'person') throw new Refusal('forbidden', 'refusal.conference-join')
    if (archived) throw new Refusal('conflict', 'register.over')
    const { personId } = caller
    const { country, language, sector, rhythm, zone = zoneOf(country) } = input
    const participantId = await insertParticipant(tx, {
      conferenceId,
      personId,
      role: invitedAs ?? 'participant',
      ...shownAs(input),
      country,
      sector,
      language,
      zone,
      rhythm,
      digestedTo: now,
      // 128 random bits that rule this person's mails here, and open nothing else.
      mailToken: randomBytes(16).toString('base64url'),
      registeredAt: now,
    })
    if (!participantId) throw new Refusal('conflict', 'register.already')
    const given = consentPurposes.filter((purpose) => input[purpose])
    const purposes = given.map((purpose) => ({ purpose, textVersion: consentVersions[purpose] }))
    await giveConsents(tx, { participantId, purposes, language, means: 'web' })
    await setLocale(tx, personId, { locale: language, zone })
    if (invitedAs) await acceptInvitation(tx, conferenceId, personId)
    await record({ type: 'participant.registered', conferenceId, participantId })
    return { participantId, slug, language }
  },
})
