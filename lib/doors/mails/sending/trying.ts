import { db } from '@/db/client'
import { keepConversation } from '@/db/queries/mails/test-mails'
import { config } from '@/lib/config'
import { type OutgoingMail, openMailer } from '../../mailer'
import type { Posted } from '../../mailer-outcome'

const LONGEST = 20_000

/** Sends a mail on a connection of its own and keeps what was said, for who sent it to themselves. */
export async function sendAloud(deliveryId: string, mail: OutgoingMail): Promise<Posted> {
  const heard: string[] = []
  const mailer = openMailer(config.smtpUrl, { ...config.sending, hear: (line) => heard.push(line) })
  try {
    const posted = await mailer.send(mail)
    // What went wrong before anything was said: an unknown name, nobody who listens, a certificate that is over.
    if (posted.state !== 'sent') heard.push(`! ${posted.text}`)
    return posted
  } finally {
    mailer.close()
    await keepConversation(db, deliveryId, heard.join('\n').slice(0, LONGEST))
  }
}
