import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { insertConference, insertCoordinator, lastShownAs } from '@/db/queries/coordination/structure'
import { registrationCountries, zoneOf } from '@/lib/people/rules'
import { Refusal } from '@/lib/refusal'
import { shownText } from '@/lib/text/names'
import { inOneLanguage, noteFields, textsOf, titleFields } from '@/lib/text/typed/in-each'
import { defineUseCase } from '@/lib/usecase'

/** The part of an address that names the conference: small letters, digits and hyphens. */
const slug = z
  .string({ error: 'text.empty' })
  .transform((text) => text.trim())
  .refine((text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60, { error: 'field.slug' })

/** Somebody who may convene begins a conference and coordinates it; its sessions are added to it afterwards. */
export const createConference = defineUseCase({
  input: z
    .object({
      key: z.uuid(),
      slug,
      name: shownText(80),
      country: z.enum(registrationCountries, { error: 'field.country' }),
      ...titleFields('title'),
      ...noteFields('welcome'),
    })
    .refine(...inOneLanguage('title')),
  load: async () => ({}),
  may: 'conference.create',

  async run({ tx, caller, now }, input) {
    if (caller.kind !== 'person') throw new Refusal('not-found', 'refusal.not-found')
    const { personId, locale: language } = caller
    const [title, welcome] = [textsOf(input, 'title'), textsOf(input, 'welcome')]
    const conferenceId = await insertConference(tx, { slug: input.slug, title, welcome, createdAt: now })
    if (!conferenceId) throw new Refusal('conflict', 'coordination.slug-taken').at({ slug: 'coordination.slug-taken' })
    const { name, country } = input
    const zone = (await lastShownAs(tx, personId))?.zone ?? zoneOf(country)
    await insertCoordinator(tx, {
      ...{ conferenceId, personId, name, country, language, zone },
      display: 'full',
      sector: 'other',
      rhythm: 'daily',
      digestedTo: now,
      mailToken: randomBytes(16).toString('base64url'),
      registeredAt: now,
    })
    return { conferenceId, slug: input.slug }
  },
})
