import { cleanLine } from '@/lib/text/characters'
import type { wordsIn } from '@/lib/text/words'

/** A mail as it is read: nothing of it says to whom it goes. */
export interface Composed {
  subject: string
  html: string
  text: string
  /** Of a digest: the numbers of what it lists. */
  listed?: number[]
}

export type Say = ReturnType<typeof wordsIn>

/** An instant in ISO 8601: a mail's data waits as JSON until it is sent. */
export type Instant = string

/** The longest title that is still read as one; a subject is cut by phones far sooner. */
const LONGEST_TITLE = 160

/** Somebody's title or name as one bounded line: no line end that would open a header, no order turned around. */
export const lineOf = (text: string): string => cut(cleanLine(text), LONGEST_TITLE)

/** The beginning of a text, cut between words where there are any, and never inside an accented letter or a pair. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  const head = text.slice(0, max)
  const words = head.replace(/\s+\S{0,40}$/, '')
  return `${words.length < head.length ? words : head.replace(/.\p{M}*$/su, '')}…`
}

/** Bytes of a mail as it crosses the wire: both parts in base64, in lines of 76 with their ends (RFC 2045). */
export function weightOf({ html, text }: Composed): number {
  const encoded = (part: string) => Math.ceil(Buffer.byteLength(part) / 57) * 78
  return encoded(html) + encoded(text)
}
