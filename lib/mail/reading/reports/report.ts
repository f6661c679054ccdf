import type { MailReport } from '../mail'
import { complaintIn } from './complaint'
import { deliveryReportIn } from './delivery'
import { bounceInWords } from './in-words'

export interface ReportFacts {
  /** By their names in small letters. */
  headers: ReadonlyMap<string, string[]>
  subject: string
  /** Its plain text, for those who report in words only. */
  text: string
  /** Its parts for machines, and the mail that comes back. */
  parts: readonly { type: string; text: string }[]
}

/** What a mail reports of another that we sent; null where it reports nothing. */
export function reportIn(facts: ReportFacts): MailReport | null {
  if (facts.parts.some(({ type }) => /delivery-status$/.test(type))) return deliveryReportIn(facts)
  return complaintIn(facts) ?? bounceInWords(facts)
}
