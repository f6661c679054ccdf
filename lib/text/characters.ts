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

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The length as a reader counts it: an accent, a vowel sign or an emoji is part of its letter. */
export const lengthSeen = (text: string): number => [...graphemes.segment(text)].length

/** The first `max` characters as a reader counts them. */
export function cutAt(text: string, max: number): string {
  let length = 0
  for (const { index } of graphemes.segment(text)) {
    if (length === max) return text.slice(0, index)
    length += 1
  }
  return text
}
