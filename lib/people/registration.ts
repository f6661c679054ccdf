import { z } from 'zod'
import { locales } from '@/lib/text/locales'
import { optional, shownText } from '@/lib/text/names'
import { displays, registrationCountries, rhythms, sectors } from './rules'

/** A checkbox: a browser sends «on», or nothing at all. */
export const ticked = z.preprocess((value) => value === 'on' || value === true, z.boolean())
const needed = (message: string) => ticked.refine((given) => given, { error: message })

const plainZone = /^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+){0,2}$/

/** A zone of the IANA database. */
export const zone = z
  .string()
  .max(64)
  .refine(
    (name) => {
      try {
        return plainZone.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
      } catch {
        return false
      }
    },
    { error: 'field.zone' },
  )

export const shown = {
  display: z.enum(displays, { error: 'field.display' }),
  name: shownText(80),
  organisation: optional(shownText(120)),
  city: optional(shownText(80)),
}

/** As it stands in the address a mail carries. */
export const mailToken = z.string().regex(/^[\w-]{1,64}$/)

export const rhythm = z.enum(rhythms, { error: 'field.rhythm' })

/** When of a day, and on which of the week, as clocks show it where somebody lives. */
export const mailHours = {
  digestHour: z.coerce
    .number({ error: 'field.digest-hour' })
    .int()
    .min(0, 'field.digest-hour')
    .max(23, 'field.digest-hour')
    .optional(),
  digestDay: z.coerce
    .number({ error: 'field.digest-day' })
    .int()
    .min(1, 'field.digest-day')
    .max(7, 'field.digest-day')
    .optional(),
}

/** What a registration form sends. Only what it asks for is read; nothing is agreed to by silence. */
export const registration = z
  .object({
    key: z.uuid(),
    conferenceId: z.uuid(),
    country: z.enum(registrationCountries, { error: 'field.country' }),
    language: z.enum(locales, { error: 'field.own-language' }),
    ...shown,
    sector: z.enum(sectors, { error: 'field.sector' }),
    rhythm,
    ...mailHours,
    // As a browser says it: what is none is left out, since nobody typed it.
    zone: zone.optional().catch(undefined),
    publish: needed('field.publish'),
    digest: ticked,
    list: ticked,
    contact: ticked,
    adult: needed('field.adult'),
  })
  .refine(({ rhythm, digest }) => rhythm === 'none' || digest, {
    path: ['digest'],
    error: 'field.digest',
    // Said together with whatever else is to be mended, not one after the other.
    when: ({ value }) => typeof value === 'object' && value !== null,
  })

/** What of it is kept of somebody, once it is known who sent it and for which conference. */
export type Filled = Omit<z.output<typeof registration>, 'key' | 'conferenceId'> & {
  /** How it was sent, where not by the form. */
  means?: 'email'
}
