interface Session {
  lateUntil: Date
  archivedAt: Date | null
}

/** Why nothing can be published now, and until when; nothing where it can: what may still come belongs into it. */
export function refusesPublication(
  { lateUntil, archivedAt }: Session,
  now: Date,
): { reason: string; at?: Date } | null {
  if (archivedAt && archivedAt <= now) return { reason: 'synthesis.archived' }
  return now < lateUntil ? { reason: 'synthesis.too-early', at: lateUntil } : null
}

interface Proposal {
  /** How often the synthesis has changed; and how often it had when it was put before a second reader, and published. */
  revision: number
  proposedRevision: number | null
  publishedRevision: number | null
  proposedById: string | null
}

export type Reading = 'unread' | 'stale' | 'waiting' | 'published'

/** Whether a second reader is asked for, and for what stands there now; or whether that is what is published. */
export function readingAt({ revision, proposedRevision, publishedRevision }: Omit<Proposal, 'proposedById'>): Reading {
  if (publishedRevision === revision) return 'published'
  if (proposedRevision === null) return 'unread'
  return proposedRevision === revision ? 'waiting' : 'stale'
}

/** The second reader is another than who has put it before them, having read it as it stands: so two have read each word. */
export const isSecondReader = ({ proposedById }: Pick<Proposal, 'proposedById'>, participantId: string): boolean =>
  proposedById !== null && proposedById !== participantId

interface Said {
  texts: Record<string, string | undefined>
}

/** The languages in which every statement is written: in those the whole can be read in one go. */
export const wholeIn = <Language extends string>(statements: Said[], languages: readonly Language[]): Language[] =>
  statements.length === 0 ? [] : languages.filter((one) => statements.every(({ texts }) => texts[one]))

/** A session's synthesis in its order: the kinds as they are read, in each as its statements were begun. */
export const inReadingOrder = <One extends { kind: string }>(statements: One[], kinds: readonly string[]): One[] =>
  kinds.flatMap((kind) => statements.filter((one) => one.kind === kind))
