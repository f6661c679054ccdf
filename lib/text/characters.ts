const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g

/** Half a pair cannot be written as UTF-8, so that keeping it would be a failure instead of an answer. */
const halfPairs = /\p{Surrogate}/gu

/** Controls (PostgreSQL refuses NUL), and the overrides that show a text in another order than it is stored in. */
const controls = /[^\P{Cc}\n\t]|[\u202D\u202E\uFEFF]/gu

/** What no name or title needs: directional controls, zero-width and other characters that cannot be seen. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu

/** Well-formed UTF-16 in NFC, lines ended by `\n`, without control characters. No-break spaces stay: French needs them. */
export function cleanText(text: string): string {
  return text.replace(halfPairs, '\uFFFD').replace(lineEnds, '\n').replace(controls, '').normalize('NFC')
}

/** One trimmed line of visible characters. */
export function cleanLine(text: string): string {
  return cleanText(text.replace(unseen, '')).replace(/\s+/g, ' ').normalize('NFC').trim()
}

/** So many units are looked at in one go: each piece that a segmenter gives carries a copy of the whole it stands in. */
const WINDOW = 512

/** What follows may still belong to the last pieces of a window, or decide where they end. */
const MARGIN = 64

/**
 * The pieces of a text one after the other; joined, they are the text. In one go a text of a hundred thousand letters
 * would take a hundred thousand copies of itself, which ends the process.
 */
export function* piecesOf(segmenter: Intl.Segmenter, text: string): Generator<string> {
  let size = WINDOW
  for (let at = 0; at < text.length; ) {
    const isLast = at + size >= text.length
    const begun = at
    for (const { segment } of segmenter.segment(text.slice(begun, begun + size))) {
      if (!isLast && at + segment.length > begun + size - MARGIN) break
      yield segment
      at += segment.length
      // Of a window made large for one endless piece, that piece only.
      if (size > WINDOW) break
    }
    size = at === begun ? size * 2 : WINDOW
  }
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The length as a reader counts it: an accent, a vowel sign or an emoji is part of its letter. */
export function lengthSeen(text: string): number {
  let length = 0
  for (const _ of piecesOf(graphemes, text)) length += 1
  return length
}

/** The first `max` characters as a reader counts them. */
export function cutAt(text: string, max: number): string {
  let [length, end] = [0, 0]
  for (const piece of piecesOf(graphemes, text)) {
    if (length === max) return text.slice(0, end)
    length += 1
    end += piece.length
  }
  return text
}
