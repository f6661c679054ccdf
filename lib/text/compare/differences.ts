import { diffArrays } from 'diff'

/** A stretch of text that stands in both versions, or in one of them only. */
export interface Piece {
  text: string
  in: 'both' | 'before' | 'after'
}

/** Beyond so many words taken out and put in, two texts are different texts, and finding out how costs too much. */
const MOST_CHANGES = 1500

/** Words with the space after them, so that words changed in a row are one change; a line's end stands by itself. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  // By the script and not by a list of letters: Arabic, Tifinagh and an emoji are words as any other.
  for (const { segment } of new Intl.Segmenter('ar', { granularity: 'word' }).segment(text)) {
    const last = words.at(-1)
    const blank = /^[^\S\n]+$/.test(segment)
    if (blank && last !== undefined && !last.endsWith('\n')) words[words.length - 1] = last + segment
    else words.push(segment)
  }
  return words
}

/**
 * The two texts as one, with what was taken out and what was put in, word by word. Those that stand in both come from
 * the second; joined, the pieces without `before` are the second text, and those without `after` the first.
 */
export function differencesOf(before: string, after: string): Piece[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES })
  if (!changes) return [piece(before, 'before'), piece(after, 'after')]
  return changes.map(({ value, added, removed }) =>
    piece(value.join(''), (added && 'after') || (removed && 'before') || 'both'),
  )
}

const piece = (text: string, place: Piece['in']): Piece => ({ text, in: place })

/** A text with its title above it, as it is compared. */
export const withTitle = ({ title, plain }: { title: string | null; plain: string }): string =>
  title ? `${title}\n\n${plain}` : plain
