import { z } from 'zod'
import { type InLocales, type Locale, locales } from '../locales'
import { longText, optional, shownText } from '../names'
import { atRome } from './wall-clock'

type Field<Name extends string> = `${Name}-${Locale}`
const fieldOf = <Name extends string>(name: Name, locale: Locale): Field<Name> => `${name}-${locale}`

function inEach<Name extends string, Schema extends z.ZodType>(name: Name, schema: Schema) {
  const fields = locales.map((locale) => [fieldOf(name, locale), schema] as const)
  return Object.fromEntries(fields) as Record<Field<Name>, Schema>
}

/** The fields of a title: `title-fr`, `title-it`…; those left blank are missing languages. */
export const titleFields = <Name extends string>(name: Name) => inEach(name, optional(shownText(200)))

/** The fields of a note or a question. */
export const noteFields = <Name extends string>(name: Name, max = 4000) => inEach(name, optional(longText(max)))

/** The languages in which something was written. */
export function textsOf<Name extends string>(input: Partial<Record<Field<Name>, unknown>>, name: Name): InLocales {
  const written = locales.flatMap((locale) => {
    const text = input[fieldOf(name, locale)]
    return typeof text === 'string' && text.trim() ? [[locale, text] as const] : []
  })
  return Object.fromEntries(written)
}

type Written<Name extends string> = Partial<Record<Field<Name>, unknown>>

interface Needed {
  path: string[]
  error: string
  when: (payload: { value: unknown }) => boolean
}

/** For `refine`: at least one language is written, whichever; the others are flagged, not asked for. */
export const inOneLanguage = <Name extends string>(name: Name): [(input: Written<Name>) => boolean, Needed] => [
  (input) => Object.keys(textsOf(input, name)).length > 0,
  {
    path: [fieldOf(name, 'fr')],
    error: 'field.one-language',
    // Said together with whatever else is to be mended, not one after the other.
    when: ({ value }) => typeof value === 'object' && value !== null,
  },
]

/** An instant typed as clocks in Rome show it. */
export const romeTime = z.string({ error: 'field.time' }).transform((wall, context) => {
  const at = atRome(wall)
  if (at) return at
  context.addIssue({ code: 'custom', message: 'field.time' })
  return z.NEVER
})

/** The languages a text is not written in yet. */
export const missingIn = (texts: Partial<Record<Locale, unknown>>): Locale[] =>
  locales.filter((locale) => texts[locale] === undefined)
