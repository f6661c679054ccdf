import { randomBytes } from 'node:crypto'
import { giveConsents, insertParticipant } from '@/db/queries/people/participants'
import type { Role } from '@/lib/caller'
import type { Setting } from '@/lib/usecase'
import type { Filled } from '../registration'
import { consentPurposes, consentVersions, shownAs, zoneOf } from '../rules'

interface Entry {
  conferenceId: string
  personId: string
  role: Role
  filled: Filled
  /** When they agreed to what they ticked. */
  agreedAt: Date
}

/** Makes somebody a participant as they filled it in; undefined where they are one already. */
export async function enter({ tx, now, record }: Setting, entry: Entry): Promise<string | undefined> {
  const { conferenceId, personId, role, filled, agreedAt } = entry
  const { country, language, sector, rhythm, digestHour, digestDay, zone = zoneOf(country) } = filled
  const participantId = await insertParticipant(tx, {
    ...{ conferenceId, personId, role, country, sector, language, zone, rhythm, digestHour, digestDay },
    ...shownAs(filled),
    digestedTo: now,
    // 128 random bits that rule this person's mails here, and open nothing else.
    mailToken: randomBytes(16).toString('base64url'),
    registeredAt: now,
  })
  if (!participantId) return undefined
  const given = consentPurposes.filter((purpose) => filled[purpose])
  const purposes = given.map((purpose) => ({ purpose, textVersion: consentVersions[purpose] }))
  await giveConsents(tx, { participantId, purposes, language, means: 'web', givenAt: agreedAt })
  await record({ type: 'participant.registered', conferenceId, participantId })
  return participantId
}
