import { z } from 'zod'

/** The part of an address that names the conference: small letters, digits and hyphens. */
export const conferenceAddress = z
  .string({ error: 'text.empty' })
  .transform((text) => text.trim())
  .refine((text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60, { error: 'field.slug' })
