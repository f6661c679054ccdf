import type { MailReport } from '../mail'

export interface ReportFacts {
  headers: ReadonlyMap<string, string[]>
  subject: string
  /** Its plain text, for those who report in words only. */
  text: string
  parts: readonly { type: string; text: string }[]
}

/** What a mail reports of another that we sent; null where it reports nothing. */
export function reportIn({ parts }: ReportFacts): MailReport | null {
  const status = parts.find(({ type }) => type === 'message/delivery-status')
  return status ? null : null
}
