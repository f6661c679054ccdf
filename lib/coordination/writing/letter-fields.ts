import { z } from 'zod'
import { belongsHere } from '@/db/queries/conduct/letters'
import { audiences } from '@/lib/conduct/rules/letters'
import { Refusal } from '@/lib/refusal'
import { locales } from '@/lib/text/locales'
import { optional } from '@/lib/text/names'
import { inOneLanguage, noteFields, textsOf, titleFields } from '@/lib/text/typed/in-each'
import type { Setting } from '@/lib/usecase'

/** What the form of a letter sends: to whom, and in each language a subject and a text, or neither. */
export const letterFields = {
  key: z.uuid(),
  audience: z.enum(audiences, { error: 'field.audience' }),
  sessionId: optional(z.uuid({ error: 'field.session' })),
  toId: optional(z.uuid({ error: 'field.addressee' })),
  ...titleFields('subject'),
  ...noteFields('body'),
}

type Fields = z.output<z.ZodObject<typeof letterFields>>

/** At least one language, and whole wherever it is begun. */
export const wholeLetter = inOneLanguage<'body'>('body')

/** Whom the letter is for and what it says. @throws Refusal where one of them is missing, or is not of this conference. */
export async function writtenLetter({ tx }: Setting, input: Fields, conferenceId: string) {
  const { audience } = input
  const [subject, body] = [textsOf(input, 'subject'), textsOf(input, 'body')]
  const half = locales.filter((locale) => (subject[locale] === undefined) !== (body[locale] === undefined))
  const wrong = Object.fromEntries(
    half.map((locale) => [`${subject[locale] === undefined ? 'subject' : 'body'}-${locale}`, 'letter.half']),
  )
  const sessionId = audience === 'session' ? input.sessionId : undefined
  const toId = audience === 'one' ? input.toId : undefined
  if (audience === 'session' && !sessionId) wrong.sessionId = 'field.session'
  if (audience === 'one' && !toId) wrong.audience = 'field.addressee'
  if (Object.keys(wrong).length > 0) throw new Refusal('invalid', 'refusal.invalid').at(wrong)
  if (!(await belongsHere(tx, conferenceId, { ...(sessionId && { sessionId }), ...(toId && { toId }) })))
    throw new Refusal('not-found', 'refusal.not-found')
  return { audience, sessionId: sessionId ?? null, toId: toId ?? null, subject, body }
}
