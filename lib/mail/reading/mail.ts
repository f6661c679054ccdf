/** Why nobody sits behind a mail, so that it is counted and not answered; `null` when somebody seems to. */
export type Automatic =
  | null
  /** It says so itself: `Auto-Submitted` (RFC 3834) or what stood in its place before. */
  | 'auto-submitted'
  /** `Precedence: bulk`, `list` or `junk`, or a mailing list's own headers. */
  | 'bulk'
  /** Only its words say so: a notice of absence. */
  | 'vacation'
  /** A report that a mail did not arrive, or will be late. */
  | 'bounce'
  /** A report that somebody called a mail of ours unwanted. */
  | 'complaint'
  /** Sent by ourselves. */
  | 'own'
  /** `Return-Path: <>`: whoever answers would be answered by nobody (RFC 5321, 4.5.5). */
  | 'null-sender'

/** What a receiving host says of a mail that it did not deliver. */
export interface BounceReport {
  /** `hard`: this address will not take mail as it is; `soft`: it may, later (full, late, greylisted, too many). */
  kind: 'hard' | 'soft'
  /** The enhanced status code (RFC 3463), `5.1.1`, or null where none was said. */
  status: string | null
  /** The one plain address that failed. */
  recipient: string | null
  /** Of the mail that failed, with its angle brackets. */
  originalMessageId: string | null
  /** What its sender named the envelope (RFC 3461, ENVID). */
  envelopeId: string | null
  /** The answer of the host in its own words: one line, at most 500 characters. */
  text: string
}

/** What a provider says when its customer calls a mail unwanted (RFC 5965). */
export interface ComplaintReport {
  kind: 'complaint'
  /** `abuse`, `fraud`, `virus`, `not-spam` or `other`. */
  feedback: string
  /** The one plain address that complained, where its provider does not keep that to itself. */
  recipient: string | null
  originalMessageId: string | null
  text: string
}

export type MailReport = BounceReport | ComplaintReport

/** A mail as it came, made out: nothing in it is believed yet, `from` least of all. */
export interface ReadMail {
  messageId: string | null
  inReplyTo: string | null
  references: string[]
  /** One plain address as `parseAddress` gives it; null where there is none, or more than one. */
  from: string | null
  to: string[]
  subject: string
  sentAt: Date | null
  /** What the person wrote, in paragraphs, without what they quote and what their program adds. */
  written: string
  /** All of the text as it came, for the moderator. */
  whole: string
  /** Where `written` ends is doubtful: then more was kept, and the moderator is to see both. */
  unsure: boolean
  /** How many came with it; none is kept. */
  attachments: number
  automatic: Automatic
  report: MailReport | null
}
