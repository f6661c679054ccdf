import type { MailReport } from '../mail'
import { complaintIn } from './complaint'
import { deliveryReportIn } from './delivery'
import type { ReportFacts } from './facts'
import { bounceInWords } from './in-words'

/** What a mail reports of another that we sent; null where it reports nothing. */
export function reportIn(facts: ReportFacts): MailReport | null {
  if (facts.parts.some(({ type }) => /delivery-status$/.test(type))) return deliveryReportIn(facts)
  return complaintIn(facts) ?? bounceInWords(facts)
}
