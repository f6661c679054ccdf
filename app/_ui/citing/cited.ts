/** What the key says that takes a contribution into one's own text: with `{n}`, and where words of it are chosen. */
export interface CitingWords {
  cite: string
  quote: string
}

export interface Citing {
  words: CitingWords
  /** `/fr/conferences/retour/c/{n}`. */
  permalink: string
  /** Where the pointer or the focus is already. */
  first: Element
  signal: AbortSignal
}

/** What a form is told that is to take a citation; whoever takes it prevents the default. */
export const CITED = 'diwan-cited'

export interface Cited {
  /** A quotation as it is typed into a plain field, with its citation; empty where only the number is cited. */
  words: string
  number: number
}

let left: Cited | undefined

/** Lies here until the editor has come that takes it. */
export function leaveForEditor(cited: Cited): void {
  left = cited
}

/** What lies there, once. */
export function takeLeft(): Cited | undefined {
  const taken = left
  left = undefined
  return taken
}
