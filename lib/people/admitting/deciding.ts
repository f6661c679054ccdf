import { z } from 'zod'
import { insertDelivery } from '@/db/queries/deliveries'
import {
  type ConferenceAdmitting,
  type HeldRegistration,
  holdRegistrations,
} from '@/db/queries/people/standing/registrations'
import { participationIn } from '@/lib/caller'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { inLocale } from '@/lib/text/locales'
import type { Setting } from '@/lib/usecase'
import { MOST_AT_ONCE } from './rules'

/** Those that were ticked: a browser sends one as a text, several as a list, and of none nothing. */
const ticked = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).max(MOST_AT_ONCE),
)

/** Those ticked, or all that the page showed. */
export const chosen = {
  key: z.uuid(),
  conferenceId: z.uuid(),
  registrationIds: ticked,
  listed: ticked,
  everyone: z.literal('on').optional(),
}

interface Chosen {
  registrationIds: string[]
  listed: string[]
  everyone?: 'on' | undefined
}

/**
 * The registrations that were chosen and still wait, and who decides about them. What somebody else has decided
 * meanwhile is left as it is.
 *
 * @throws Refusal where none was chosen, or none of them waits any more.
 */
export async function toDecide({ tx, caller }: Setting, conferenceId: string, { everyone, ...those }: Chosen) {
  const byId = participationIn(caller, conferenceId)?.participantId
  if (!byId) throw new Refusal('not-found', 'refusal.not-found')
  const ids = everyone ? those.listed : those.registrationIds
  if (ids.length === 0) throw new Refusal('invalid', 'registration.none-chosen')
  const held = await holdRegistrations(tx, conferenceId, ids)
  if (held.length === 0) throw new Refusal('conflict', 'registration.decided')
  return { byId, held }
}

interface Letter {
  kind: 'registration-admitted' | 'registration-declined'
  data: object
}

/** Writes to somebody what became of their registration, in their language. */
export async function tellDecided(
  { tx }: Setting,
  { conference: { conferenceId, slug, title }, of }: { conference: ConferenceAdmitting; of: HeldRegistration },
  { kind, data }: Letter,
): Promise<void> {
  const { language: locale } = of.filled
  const url = `${config.origin}/${locale}/conferences/${slug}${kind === 'registration-admitted' ? '' : '/register'}`
  await insertDelivery(tx, {
    kind,
    cause: `registration:${of.id}`,
    participantId: null,
    conferenceId,
    address: of.address,
    locale,
    data: { ...data, conferenceTitle: inLocale(title, locale).text, url },
  })
}
