import { config } from '@/lib/config'
import { recordBounce } from '@/lib/mail/bounces/record-bounce'
import type { MailReport } from '@/lib/mail/reading/mail'
import { deliveryOf } from '@/lib/mail/return-path'
import { Refusal } from '@/lib/refusal'

/**
 * Writes down what became of a mail of ours. The address a report came to says which mail (`token`), and only an address
 * that we made: whoever likes can send a report. A complaint comes to wherever a provider was told to send it, and names
 * the mail by its Message-ID, which nobody knows but who got it.
 *
 * @returns whether it was about a mail of ours.
 */
export async function takeBack(report: MailReport, token: string | null): Promise<boolean> {
  const { kind, originalMessageId, text } = report
  const status = 'status' in report ? report.status : null
  const named = kind === 'complaint' ? deliveryNamed(originalMessageId) : null
  const deliveryId = (token && deliveryOf(token, config.authSecret)) ?? named
  if (!deliveryId) return false
  try {
    await recordBounce({ kind: 'clock' }, { kind, deliveryId, status, text })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

const deliveryNamed = (messageId: string | null): string | null =>
  /^<d\.([0-9a-f-]{36})@[^@>]+>$/.exec(messageId ?? '')?.[1] ?? null
