import { z } from 'zod'
import { parseAddress } from '@/lib/mail/rules'

/** One plain e-mail address, in small letters; all that could be read as two is refused, not repaired. */
export const emailAddress = z.string({ error: 'field.email' }).transform((text, context) => {
  const address = parseAddress(text)
  if (address !== null) return address
  context.addIssue({ code: 'custom', message: 'field.email' })
  return z.NEVER
})
