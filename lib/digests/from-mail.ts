import { z } from 'zod'
import { MOST_LISTED } from './choosing'
import { numbersIn } from './rules/numbers'

const listed = z
  .string()
  .max(1000)
  .transform((text, context) => {
    const numbers = numbersIn(text, MOST_LISTED)
    if (numbers) return numbers
    context.addIssue({ code: 'custom', message: 'field.invalid' })
    return z.NEVER
  })

/** What the address in a digest says: whose it is, by a token that opens nothing else, and which numbers it listed. */
export const fromMail = { token: z.string().regex(/^[\w-]{1,64}$/), numbers: listed }
