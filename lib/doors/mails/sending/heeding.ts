import { db } from '@/db/client'
import type { Settlement } from '@/db/queries/deliveries'
import { letWait } from '@/db/queries/mails/pace'
import { recordBounce } from '@/lib/mail/bounces/record-bounce'
import { asksToWait, isUnknownRecipient } from '@/lib/mail/bounces/rules'
import { report } from '@/lib/report'

/**
 * What mail servers say beyond the one mail: that a recipient is none, or that a domain wants us to wait. Not heeding it
 * once costs one mail too many, so nothing here may stop what is being sent.
 */
export async function heed(settled: Settlement[]): Promise<void> {
  try {
    const waiting = settled.filter((one) => one.state === 'deferred' && asksToWait(one))
    if (waiting.length > 0)
      await letWait(
        db,
        waiting.map(({ id }) => id),
      )
    for (const one of settled) {
      if (one.state !== 'failed' || !isUnknownRecipient(one)) continue
      const status = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(one.text ?? '')?.[0]
      await recordBounce({ kind: 'clock' }, { kind: 'hard', deliveryId: one.id, status, text: one.text ?? '' })
    }
  } catch (err) {
    report.error({ err }, 'what mail servers said of recipients could not be kept')
  }
}
