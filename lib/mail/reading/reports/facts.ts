export interface ReportFacts {
  /** By their names in small letters. */
  headers: ReadonlyMap<string, string[]>
  subject: string
  /** Its plain text, for those who report in words only. */
  text: string
  /** Its parts for machines, and the mail that comes back. */
  parts: readonly { type: string; text: string }[]
}
