import type { Phase } from '@/lib/conferences/rules'
import type { Locale } from '@/lib/text/locales'
import type { Composed, Instant } from '../mail'

/** With the numbers of what it lists. */
export type ComposedDigest = Composed & { listed: number[] }

/** What one person gets to read of one window, as it stood when the mail was made. Titles are in the reader's language. */
export interface DigestData {
  conferenceTitle: string
  conferenceUrl: string
  /** The window, from after `from` to `to` included. */
  from: Instant
  to: Instant
  /** One contribution in a mail of its own, with all its words. */
  whole: boolean
  /** What answers or cites the reader, or names them: before all else, and nowhere again. */
  toYou: DigestContribution[]
  /** What the organisers put into it, where they did. */
  edition?: DigestEdition
  /** The sessions with something new, in order. */
  sessions: DigestSession[]
  /** Every session that can be written in now, with news or without. */
  openSessions: { position: number; title: string; url: string; closesAt: Instant }[]
  /** How many more were published in the window that no thread here lists. */
  left: number
  rhythmUrl: string
  /** Where they say that they have read these, before the numbers of what is listed. */
  readUrl: string
  unsubscribeUrl: string
}

export interface DigestSession {
  position: number
  title: string
  url: string
  phase: Phase
  /** What the desk said in it; few, so that none is left out. */
  messages: DigestMessage[]
  threads: DigestThread[]
}

/** `M3`, in a series of the desk's own. */
export interface DigestMessage {
  number: number
  url: string
  language: string
  firstLines: string
}

export interface DigestThread {
  title: string
  url: string
  contributions: DigestContribution[]
  /** How many more the thread has than are listed. */
  left: number
}

export interface DigestContribution {
  number: number
  url: string
  replyUrl: string
  /** Empty for who is relayed and chose no name. */
  shownAs: string
  relayedBy: string | null
  /** Takes part by invitation, as an expert. */
  expert: boolean
  /** ISO 3166 alpha-2; `ZZ` is elsewhere. */
  country: string
  /** Of the lines below, and of what was written where they are a translation of it. */
  language: string
  original: string | null
  /** Whether somebody has checked the translation; a machine's is said to be one. */
  checked: boolean
  /** Received after closing. */
  late: boolean
  /** Why it is for this reader before others, where it is. */
  concern: { how: 'reply' | 'citation'; number: number } | { how: 'mention' } | null
  title: string | null
  firstLines: string
}

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
