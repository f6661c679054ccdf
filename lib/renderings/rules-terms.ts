/** Accents, vowel signs and the variants of alef, ya and ta marbuta apart, a word is the same word. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')

const edge = /[\p{L}\p{N}]/u

/** Without the letter that number and gender change: `rimess` is in `rimessa` and in `rimesse`. */
const stem = (word: string): string => (word.length > 4 ? word.slice(0, -1) : word)

/** Arabic writes the article and small words onto the next one, so that there a word need not stand at a beginning. */
function stands(inText: string, word: string): boolean {
  const beginsAnywhere = /\p{Script=Arabic}/u.test(word)
  for (let at = inText.indexOf(word); at >= 0; at = inText.indexOf(word, at + 1)) {
    if (beginsAnywhere || at === 0 || !edge.test(inText[at - 1] ?? '')) return true
  }
  return false
}

interface Words {
  words: Partial<Record<string, string>>
}

/** The terms that a text uses, in whichever language it is in, in their plural too. */
export function termsIn<Term extends Words>(text: string, terms: Term[]): Term[] {
  const inText = folded(text)
  return terms.filter(({ words }) =>
    Object.values(words).some((word) => word !== undefined && stands(inText, stem(folded(word)))),
  )
}
