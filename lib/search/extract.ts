import { firstLines } from '@/lib/text/count'
import { fold } from './rules'

/** A stretch of text, and whether it is one of the words looked for. */
export interface Piece {
  text: string
  found: boolean
}

const LENGTH = 260
const BEFORE = 60
const aWord = /[\p{L}\p{M}\p{N}]+/gu

interface Span {
  from: number
  to: number
}

/** Where words stand that fold to one of these. */
const spansOf = (text: string, words: ReadonlySet<string>): Span[] =>
  [...text.matchAll(aWord)]
    .filter(([word]) => words.has(fold(word)))
    .map(({ index, 0: word }) => ({ from: index, to: index + word.length }))

function piecesOf(text: string, spans: Span[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to } of spans) {
    if (from > at) pieces.push({ text: text.slice(at, from), found: false })
    pieces.push({ text: text.slice(from, to), found: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false })
  return pieces
}

/** The whole line, with the words looked for. */
export const marked = (line: string, words: ReadonlySet<string>): Piece[] => piecesOf(line, spansOf(line, words))

/** The span from which most others are within reach: there the text speaks most of what was looked for. */
function densest(spans: Span[]): Span | undefined {
  let best: Span | undefined
  let most = 0
  for (const [index, span] of spans.entries()) {
    let count = 0
    while ((spans[index + count]?.to ?? Number.POSITIVE_INFINITY) <= span.from + LENGTH - BEFORE) count += 1
    if (count > most) {
      best = span
      most = count
    }
  }
  return best ?? spans[0]
}

/** The few lines of a plain text that speak most of these words, cut between words; without any, its beginning. */
export function extractOf(plain: string, words: ReadonlySet<string>): Piece[] {
  const line = plain.replace(/\s+/g, ' ').trim()
  const start = densest(spansOf(line, words))
  const from = start && start.from > BEFORE ? line.indexOf(' ', start.from - BEFORE) + 1 : 0
  const shown = firstLines(line.slice(from), LENGTH)
  return marked(from > 0 ? `… ${shown}` : shown, words)
}
