import { diffArrays } from 'diff'
import { piecesOf } from '../characters'

/** A stretch of text that stands in both versions, or in one of them only. */
export interface Piece {
  text: string
  in: 'both' | 'before' | 'after'
}

/** Beyond so many words taken out and put in, two texts are different texts, and finding out how costs too much. */
const MOST_CHANGES = 1500

/** Words, and what stands between them. By the script and not by a list of letters: Arabic and Tifinagh are words too. */
const words = new Intl.Segmenter('ar', { granularity: 'word' })
const wordsOf = (text: string): string[] => [...piecesOf(words, text)]

/**
 * The two texts as one, with what was taken out and what was put in, word by word. Those that stand in both come from
 * the second; joined, the pieces without `before` are the second text, and those without `after` the first.
 */
export function differencesOf(before: string, after: string): Piece[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES })
  if (!changes) return changed(before, after)
  const pieces = changes.map(({ value, added, removed }): Piece => {
    return { text: value.join(''), in: (added && 'after') || (removed && 'before') || 'both' }
  })
  return inOneGo(pieces)
}

const changed = (before: string, after: string): Piece[] => [
  ...(before ? [{ text: before, in: 'before' as const }] : []),
  ...(after ? [{ text: after, in: 'after' as const }] : []),
]

const isSpace = (piece: Piece) => piece.in === 'both' && /^[^\S\n]+$/.test(piece.text)

/** Words changed in a row are one change: the spaces between them go with them. */
function inOneGo(pieces: Piece[]): Piece[] {
  const result: Piece[] = []
  let [before, after] = ['', '']
  const flush = () => {
    result.push(...changed(before, after))
    before = ''
    after = ''
  }
  pieces.forEach((piece, at) => {
    const next = pieces[at + 1]
    const between = isSpace(piece) && (before || after) && next && next.in !== 'both'
    if (piece.in === 'both' && !between) {
      flush()
      result.push(piece)
      return
    }
    if (piece.in !== 'after') before += piece.text
    if (piece.in !== 'before') after += piece.text
  })
  flush()
  return result
}

/** A text with its title above it, as it is compared. */
export const withTitle = ({ title, plain }: { title: string | null; plain: string }): string =>
  title ? `${title}\n\n${plain}` : plain
