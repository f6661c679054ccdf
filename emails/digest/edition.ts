import type { Locale } from '@/lib/text/locales'
import type { DigestContribution } from './data'

/** What the organisers put into the digests of a day, for one reader. */
export interface DigestEdition {
  lead: EditionText | null
  /** Of what is new to the reader: before all else, and nowhere again. */
  highlights: DigestContribution[]
  question: (EditionText & { url: string }) | null
}

/** In the reader's language, or else in the first in which it is written. */
export interface EditionText {
  text: string
  language: Locale
}
