import { fold } from '@/lib/search/rules'

/** Without the letter that number and gender change: `rimess` is in `rimessa` and in `rimesse`. */
const stem = (word: string): string => (word.length > 4 ? word.slice(0, -1) : word)

/** Arabic writes the article and small words onto the next one, so that there a word need not stand at a beginning. */
const begun = (word: string): string => (/\p{Script=Arabic}/u.test(word) ? word : ` ${word}`)

interface Words {
  words: Partial<Record<string, string>>
}

/** The terms that a text uses, in whichever language it is in, in their plural too. */
export function termsIn<Term extends Words>(text: string, terms: Term[]): Term[] {
  const inText = ` ${fold(text)}`
  return terms.filter(({ words }) =>
    Object.values(words).some((word) => word !== undefined && inText.includes(begun(stem(fold(word))))),
  )
}
