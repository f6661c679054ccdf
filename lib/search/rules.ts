/** How much of what was typed is used: nobody means more, and a search must cost about the same whatever is sent. */
export const LONGEST = 200
export const MOST_WORDS = 12

/** What a query asks for: `exact` words stand together as they are, a `begun` one may go on. All are folded. */
export interface Term {
  words: string
  manner: 'any-form' | 'begun' | 'exact'
}

export interface Asked {
  terms: Term[]
  /** The contribution whose number was typed. */
  number: number | null
  /** Not all of what was typed is used. */
  cut: boolean
}

const marks =
  /[\u0300-\u036F\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u200B-\u200F\u2060]/g
const same: Record<string, string> = {
  ...{ œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ٱ: 'ا', ى: 'ي', ة: 'ه' },
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)])),
}

/**
 * A text as its words, in small letters, one space between: without accents, vowel signs and lengthening strokes, and
 * with one letter for the forms of alif, ya, ha and the seats of hamza. The same as `diwan_fold` in the database.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[œæßøłđıٱىة٠-٩]/g, (letter) => same[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const quotes = /["«»“”„‟]/
/** Folded: `17`, `#17`, `(17)`, `n° 17`, `رقم ١٧`. */
const aNumber = /^(?:(?:n|no|رقم) )?(\d{1,9})$/

/** Between quotes, each odd part; a quote that is not closed is no quote. */
const isQuoted = (index: number, parts: string[]) => index % 2 === 1 && index < parts.length - 1

function termsOf(part: string, quoted: boolean): Term[] {
  const folded = fold(part)
  if (!folded) return []
  if (quoted) return [{ words: folded, manner: 'exact' }]
  return folded.split(' ').map((words) => ({ words, manner: 'any-form' }))
}

const countOf = (terms: Term[]): number => terms.reduce((count, { words }) => count + words.split(' ').length, 0)

/** The first terms, of so many words together. */
function firstOf(terms: Term[], most: number): Term[] {
  let left = most
  return terms.flatMap(({ words, manner }) => {
    const taken = words.split(' ').slice(0, left)
    left -= taken.length
    return taken.length > 0 ? [{ words: taken.join(' '), manner }] : []
  })
}

/**
 * What somebody asks for who types this: words in any form, what stands between quotes as it is, and the last word
 * perhaps only begun. Signs mean nothing, so that there is nothing to get wrong.
 */
export function askedBy(typed: string): Asked {
  const used = typed.slice(0, LONGEST)
  const parts = used.split(quotes)
  const all = parts.flatMap((part, index) => termsOf(part, isQuoted(index, parts)))
  const terms = firstOf(all, MOST_WORDS)
  const number = Number(aNumber.exec(fold(used))?.[1] ?? 0)
  const last = terms.at(-1)
  // Under three letters too many words begin with it; a number is not the beginning of another.
  if (last?.manner === 'any-form' && last.words.length > 2 && !/^\d+$/.test(last.words)) last.manner = 'begun'
  return { terms, number: number > 0 ? number : null, cut: used.length < typed.length || countOf(all) > MOST_WORDS }
}
