import valid from 'card-validator'
import { countrySpecs, electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { type CountryCode, searchPhoneNumbersInText } from 'libphonenumber-js/max'
import { counted, type Finding, spansOf } from './kinds'

const homes: CountryCode[] = ['MA', 'IT']
const strongPhone = { kind: 'phone', strength: 'strong' } as const

const followed = new RegExp(`^${counted}`, 'iu')
const isCounted = (rest: string): boolean => !followed.test(rest)

/** As they are dialled in Morocco and in Italy, and from anywhere. A number of nine digits alone may be any number. */
function dialled(text: string): Finding[] {
  return homes.flatMap((defaultCountry) =>
    [...searchPhoneNumbersInText(text, { defaultCountry })].flatMap(({ startsAt: from, endsAt: to, number }) => {
      if (!number.isValid() || isCounted(text.slice(to))) return []
      const isBare = number.country === 'MA' && /^[^0+(]/.test(text.slice(from, to))
      return [{ kind: 'phone' as const, strength: isBare ? ('weak' as const) : ('strong' as const), from, to }]
    }),
  )
}

/** Between commas, each by itself: the library takes the number of a house that follows for an extension, and finds neither. */
const dialledIn = (text: string): Finding[] =>
  [...text.matchAll(/[^,;\n،؛]+/g)].flatMap(({ 0: piece, index }) =>
    /\d{2}/.test(piece)
      ? dialled(piece).map(({ from, to, ...found }) => ({ ...found, from: from + index, to: to + index }))
      : [],
  )

/** With digits left out, which whoever knows the rest fills in: `+39 3XX XXX XXXX`, `06XX XXX XXX`. */
const leftOut = /(?<![\p{L}\p{N}])(?:\+|00?)\d(?=[\d .-]*x)[\dx](?:[ .-]?[\dx]){6,}(?![\p{L}\p{N}])/giu
const byLink = /(?:wa\.me\/|api\.whatsapp\.com\/send\?phone=|tel:)\+?(?<it>\d{8,15})/giu

export const phonesIn = (text: string): Finding[] => [
  ...dialledIn(text),
  ...spansOf(text, leftOut, strongPhone),
  ...spansOf(text, byLink, strongPhone),
]

const strongBank = { kind: 'bank', strength: 'strong' } as const
const likeIban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}/gu
const likeCard = /(?<![\p{L}\p{N}])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}])/gu
/** A Moroccan account (RIB): 24 digits, in any groups. */
const rib = /(?<![\p{L}\p{N}])\d(?:[ -]?\d){23}(?![\p{L}\p{N}])/gu

/** As much of it as an account of its country is long; what stands behind may be the next word. */
function ibanAt({ from, to, ...what }: Finding, text: string): Finding[] {
  const { chars } = countrySpecs[text.slice(from, from + 2)] ?? {}
  for (let end = from; chars && end <= to; end += 1) {
    const account = electronicFormatIBAN(text.slice(from, end)) ?? ''
    if (account.length === chars) return isValidIBAN(account) ? [{ ...what, from, to: end }] : []
  }
  return []
}

export const accountsIn = (text: string): Finding[] => [
  ...spansOf(text, likeIban, strongBank).flatMap((found) => ibanAt(found, text)),
  ...spansOf(text, likeCard, strongBank).filter(
    ({ from, to }) => valid.number(text.slice(from, to).replace(/\D/g, '')).isValid,
  ),
  ...spansOf(text, rib, strongBank),
]

const strongDocument = { kind: 'document', strength: 'strong' } as const
const papers = [
  'cin',
  'cnie',
  "carte? (?:nationale|d'identite)",
  "carta d'identita",
  'passeports?',
  'passaporto',
  'passport',
  '(?:rinnovo |mio )?permesso(?: di soggiorno)?',
  '(?:carte|titre) de sejour',
  'recepisse',
  'codice fiscale',
  'assicurata',
  'pratica',
  'agdref',
  '(?:id|identity) card',
  'residence permit',
  'بطاقة التعريف',
  '(?:ال)?بطاقة (?:ال)?وطنية',
  'لاكارط',
  'بطاقتي',
  'جواز(?: السفر| سفري)?',
  '(?:ال)?باسبور',
  '(?:رخصة |بطاقة )?(?:ال)?اقامة',
  '(?:ال)?بيرميسو',
  'lakart',
  'paspor',
  'permisso',
].join('|')
const number = String.raw`(?<!\p{L})(?<it>[A-Z]{0,3}[ -]?\d{5,12}[A-Z]{0,2})(?![\p{L}\p{N}])${counted}`
const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${papers})(?![\\p{L}\\p{N}])[^\\d.!?؟\\n]{0,30}?${number}`, 'giu')

/** Their shape alone tells what they are: codice fiscale, passport, permesso di soggiorno. */
const shaped =
  /(?<![\p{L}\p{N}])(?:[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]|[A-Z]{2}\d{7}|I\d{8,9})(?![\p{L}\p{N}])/giu
/** An identity card of Morocco, which looks like many other things: standards, lots, postal codes. */
const likeIdentityCard = /(?<![\p{L}\p{N}])(?!(?:EN|IT|MA|FR|CE|UE|UN|I|F)\d)[A-Z]{1,2}\d{5,6}(?![\p{L}\p{N}])/gu

export const documentsIn = (text: string): Finding[] => [
  ...spansOf(text, named, strongDocument),
  ...spansOf(text, shaped, strongDocument),
  ...spansOf(text, likeIdentityCard, { kind: 'document', strength: 'weak' }),
]
