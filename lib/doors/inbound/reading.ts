import { config } from '@/lib/config'
import { automaticBy, type OurMails } from '@/lib/mail/reading/automatic'
import type { ReadMail } from '@/lib/mail/reading/mail'
import { reportIn } from '@/lib/mail/reading/reports/report'
import { bodyOf } from './body'
import { envelopeOf } from './envelope'
import { partsOf } from './parts'

export type { Automatic, BounceReport, ComplaintReport, MailReport, ReadMail } from '@/lib/mail/reading/mail'
export { UnreadableMail } from './parts'

/**
 * Makes out a raw mail: who says to have sent it, what the person wrote, and whether there is a person. Broken mails are read
 * as far as they go.
 *
 * @throws UnreadableMail and nothing else: too large, too many parts, or no mail at all.
 */
export async function readMail(raw: Buffer, ours: OurMails = oursBySettings()): Promise<ReadMail> {
  const parts = await partsOf(raw)
  const envelope = envelopeOf(parts)
  const body = bodyOf(parts)
  const report = reportIn({ headers: parts.headers, subject: envelope.subject, text: body.whole, parts: parts.reports })
  const automatic = automaticBy({
    headers: parts.headers,
    ...envelope,
    written: body.written,
    report,
    ours,
  })
  return { ...envelope, ...body, attachments: parts.attachments, automatic, report }
}

const oursBySettings = (): OurMails => ({ host: new URL(config.origin).hostname, address: config.mailFrom })
