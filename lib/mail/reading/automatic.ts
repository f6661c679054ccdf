import type { Automatic, MailReport } from './mail'

/** By what the mails that we send are known. */
export interface OurMails {
  host: string
  address: string
}

export interface MailFacts {
  /** By their names in small letters. */
  headers: ReadonlyMap<string, string[]>
  messageId: string | null
  from: string | null
  subject: string
  written: string
  report: MailReport | null
  ours: OurMails
}

/** Whether a machine sent it, and how that is known; the surest sign first. */
export function automaticBy(facts: MailFacts): Automatic {
  const { headers, report } = facts
  if (report) return report.kind === 'complaint' ? 'complaint' : 'bounce'
  if (headers.has('auto-submitted') && headers.get('auto-submitted')?.[0] !== 'no') return 'auto-submitted'
  return null
}
