import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { insertRelayedPerson, isNameTaken, relayedBefore } from '@/db/queries/people/relayed'
import { Refusal } from '@/lib/refusal'
import { optional, shownText } from '@/lib/text/names'
import { means, relayedCountries, relayedDisplays } from './rules'

/** A checkbox that has to be ticked: nothing is agreed to by silence. */
const agreed = z
  .preprocess((value) => value === 'on' || value === true, z.boolean())
  .refine((given) => given, { error: 'field.relayed-consent' })

/** How it was collected, how its author is to be shown, and what they agreed to. Nothing else of them is asked. */
export const relaying = {
  means: z.enum(means, { error: 'field.means' }),
  collectedOn: z.iso.date({ error: 'field.collected-on' }),
  shownBy: z.enum(relayedDisplays, { error: 'field.display' }),
  person: optional(z.uuid({ error: 'field.relayed-person' })),
  name: optional(shownText(80)),
  city: optional(shownText(80)),
  country: optional(z.enum(relayedCountries, { error: 'field.country' })),
  consent: agreed,
}

type Chosen = Pick<z.output<z.ZodObject<typeof relaying>>, 'shownBy' | 'person' | 'name' | 'city' | 'country'>

interface Place {
  conferenceId: string
  byId: string
}

const wrong = (field: string, message: string) => new Refusal('invalid', 'refusal.invalid').at({ [field]: message })

/**
 * Whose contribution it is: somebody this relay wrote for before, where the relay says so, or somebody new. Of whoever
 * wants to be shown by nothing each contribution stands alone: tied together, several could tell who it is.
 *
 * @throws Refusal naming the field that is missing, or a pseudonym that somebody is shown by.
 */
export async function authorFor(tx: Tx, { conferenceId, byId }: Place, chosen: Chosen): Promise<string> {
  const { shownBy, person, city, country } = chosen
  if (shownBy === 'same') {
    const known = person && (await relayedBefore(tx, { id: person, byId }))
    if (!known) throw wrong('person', 'field.relayed-person')
    return known
  }
  if (!country) throw wrong('country', 'field.country')
  const name = shownBy === 'nobody' ? '' : chosen.name
  if (name === undefined) throw wrong('name', 'text.empty')
  // A first name is shared by many; a pseudonym is somebody's.
  if (shownBy === 'pseudonym' && (await isNameTaken(tx, { conferenceId, name })))
    throw wrong('name', 'field.name-taken')
  return insertRelayedPerson(tx, {
    byId,
    display: shownBy === 'first-name' ? 'first-name' : 'pseudonym',
    name,
    city: shownBy === 'first-name' ? (city ?? null) : null,
    country,
    mailToken: randomBytes(16).toString('base64url'),
  })
}
