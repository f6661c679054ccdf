import { type InLocales, type Locale, locales } from '@/lib/text/locales'
import { optional, shownText } from '@/lib/text/names'

const field = optional(shownText(200))

/** A title in the languages it is written in; those left blank are missing, and can be written later. */
export const titleFields = { 'title-fr': field, 'title-it': field, 'title-ar': field, 'title-en': field }

type Written = { [Name in `title-${Locale}`]?: string | undefined }

export const titleOf = (input: Written): InLocales =>
  Object.fromEntries(locales.flatMap((one) => (input[`title-${one}`] ? [[one, input[`title-${one}`]]] : [])))

interface Needed {
  path: string[]
  error: string
  when: (payload: { value: unknown }) => boolean
}

/** For `refine`: said together with whatever else is to be mended, not one after the other. */
export const inOneLanguage: [(input: Written) => boolean, Needed] = [
  (input) => Object.keys(titleOf(input)).length > 0,
  {
    path: ['title-fr'],
    error: 'field.one-language',
    when: ({ value }) => typeof value === 'object' && value !== null,
  },
]
