import type { Claimed } from '@/db/queries/deliveries'
import type { DigestReader } from '@/db/queries/digests/readers'
import { type Composed, compose, type MailData } from '@/emails'
import { config } from '@/lib/config'

/**
 * A letter of the desk. One of many does not go to who has asked for no mails since it was sent, and carries the way to
 * ask: it is read when the mail is written, so that the ledger never holds it.
 */
export async function writeLetter(
  { data: kept, locale }: Claimed,
  reader: DigestReader | undefined,
): Promise<(Composed & { unsubscribeUrl?: string; listId?: string }) | null> {
  const data = kept as unknown as MailData<'letter'>
  if (data.about === 'one') return compose('letter', data, locale)
  if (!reader || reader.rhythm === 'none') return null
  const unsubscribeUrl = `${config.origin}/u/${reader.mailToken}`
  return { ...(await compose('letter', { ...data, unsubscribeUrl }, locale)), unsubscribeUrl, listId: reader.slug }
}
