import { z } from 'zod'
import { parseAddress } from '@/lib/mail/rules'
import { cleanLine, cleanText, lengthSeen } from './characters'

/** A letter of a language here is at most four units long; what piles up more marks than that is not a name. */
const fits = (text: string, max: number) => text.length <= max * 4 && lengthSeen(text) <= max

const somethingToRead = /[\p{L}\p{N}\p{P}\p{S}]/u

function textOf(clean: (text: string) => string, max: number) {
  return z
    .string({ error: 'text.empty' })
    .max(max * 40, { error: 'text.too-long', abort: true })
    .transform(clean)
    .refine((text) => somethingToRead.test(text), { error: 'text.empty', abort: true })
    .refine((text) => fits(text, max), { error: 'text.too-long' })
}

/** A name, a title or another single line, of at most `max` characters as a reader counts them. */
export const shownText = (max: number) => textOf(cleanLine, max)

/** A message or a reason of several lines: at most one empty line in a row. */
export const longText = (max: number) =>
  textOf(
    (text) =>
      // Line by line: a pattern for spaces before an end would begin anew at each of a hundred thousand.
      cleanText(text)
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    max,
  )

/** A field that may be left blank; a form sends it as an empty text. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && !value.trim() ? undefined : value), schema.optional())

/** A number from one on, as it stands in an address or a form; no larger than PostgreSQL's `integer` holds. */
export const wholeNumber = z.coerce.number().int().min(1).max(2_147_483_647)

/** One plain e-mail address, in small letters; all that could be read as two is refused, not repaired. */
export const emailAddress = z.string({ error: 'field.email' }).transform((text, context) => {
  const address = parseAddress(text)
  if (address !== null) return address
  context.addIssue({ code: 'custom', message: 'field.email' })
  return z.NEVER
})
