import { randomBytes } from 'node:crypto'
import { insertConference, insertCoordinator, lastShownAs } from '@/db/queries/coordination/structure'
import type { registrationCountries } from '@/lib/people/rules'
import { zoneOf } from '@/lib/people/rules'
import { Refusal } from '@/lib/refusal'
import type { InLocales, Locale } from '@/lib/text/locales'
import type { Setting } from '@/lib/usecase'

interface Beginning {
  slug: string
  title: InLocales
  welcome: InLocales
  rules: Partial<Record<Locale, string[]>>
  /** To try everything in: nobody is mailed. */
  sandbox: 'on' | undefined
  /** How whoever begins it is shown, and where they live. */
  name: string
  country: (typeof registrationCountries)[number]
}

/** A conference without sessions, coordinated by whoever begins it. @throws Refusal where its address is taken. */
export async function begin({ tx, caller, now }: Setting, beginning: Beginning): Promise<string> {
  if (caller.kind !== 'person') throw new Refusal('not-found', 'refusal.not-found')
  const { personId, locale: language } = caller
  const { slug, title, welcome, rules, sandbox, name, country } = beginning
  const sandboxedAt = sandbox ? now : null
  const conferenceId = await insertConference(tx, { slug, title, welcome, rules, sandboxedAt, createdAt: now })
  if (!conferenceId) throw new Refusal('conflict', 'coordination.slug-taken').at({ slug: 'coordination.slug-taken' })
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
  return conferenceId
}
