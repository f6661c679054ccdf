import { intlLocale, type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

/** As two spellings of a word are compared: without accents, capitals and what is no letter or digit. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** What the first line may call each column, in whichever language. */
const headings: Record<'email' | 'language' | 'country', string[]> = {
  email: [
    'email',
    'e-mail',
    'mail',
    'courriel',
    'adresse',
    'adresse e-mail',
    'adresse électronique',
    'indirizzo',
    'indirizzo e-mail',
    'posta elettronica',
    'address',
    'e-mail address',
    'البريد',
    'البريد الإلكتروني',
    'العنوان',
  ],
  language: ['language', 'langue', 'lingua', 'اللغة', 'لغة'],
  country: ['country', 'pays', 'paese', 'البلد', 'بلد'],
}
export type Column = keyof typeof headings

export const columnNamed = (heading: string): Column | undefined =>
  (Object.keys(headings) as Column[]).find((column) =>
    headings[column].some((name) => folded(name) === folded(heading)),
  )

let languages: Map<string, Locale> | undefined
/** A language of the site by its code or its name in any of them. */
export function languageNamed(text: string): Locale | undefined {
  languages ??= new Map(
    locales.flatMap((code) => [
      [code, code] as const,
      ...locales.map((locale) => [folded(wordsIn(locale)(`languages.${code}`)), code] as const),
    ]),
  )
  return languages.get(folded(text))
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

let countries: Map<string, string> | undefined
/** A country (ISO 3166 alpha-2) by its code or its name in any language of the site. */
export function countryNamed(text: string): string | undefined {
  countries ??= new Map(
    locales.flatMap((locale) => {
      const names = new Intl.DisplayNames(intlLocale(locale), { type: 'region', fallback: 'none' })
      return letters.flatMap((first) =>
        letters.flatMap((second) => {
          const code = `${first}${second}`
          const name = names.of(code)
          return name && code !== 'ZZ' ? [[folded(code), code] as const, [folded(name), code] as const] : []
        }),
      )
    }),
  )
  return countries.get(folded(text))
}
