import type { InLocales, Locale } from '@/lib/text/locales'

/** What a message of the desk's is written for; that of a synthesis is written by its publication. */
export const writtenFor = ['opening', 'weaving', 'closing'] as const
export type Occasion = (typeof writtenFor)[number] | 'synthesis'

/** By what the time of a message is ruled. */
export type DueBy = 'opening' | 'closing' | 'time'

/** A message of the desk's as anyone may read it. Plain data: it travels as JSON to open pages as it stands. */
export interface MessageView {
  id: string
  /** `M3`; nothing for the moment between its time and its announcement. */
  number: number | null
  /** After which contribution's line it stands; nothing yet is after all of them. */
  afterNumber: number | null
  occasion: Occasion
  /** ISO 8601, UTC. */
  postedAt: string
  /** Taken back by the desk: the number stays, the text does not. */
  withdrawn: boolean
  /** On a page the one its reader is shown, in an event all there are: in the order of `locales`. */
  texts: { language: Locale; html: string }[]
}

/** What the sentences of a synthesis are, in the order in which they are read. */
export const statementKinds = [
  'agreement',
  'disagreement',
  'experience',
  'open-question',
  'proposal',
  'silence',
] as const
export type StatementKind = (typeof statementKinds)[number]

/** A contribution that a statement rests on. */
export interface Evidence {
  id: string
  number: number
}

export interface PublishedStatement {
  id: string
  kind: StatementKind
  texts: InLocales
  cites: Evidence[]
}
