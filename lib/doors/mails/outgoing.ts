import type { Claimed } from '@/db/queries/deliveries'
import type { Composed } from '@/emails'
import { config } from '@/lib/config'
import { conversationOf } from '@/lib/mail/conversations'
import { headersOf } from '@/lib/mail/headers'
import { signedAddress } from '@/lib/mail/signed-addresses'
import type { OutgoingMail } from '../mailer'

export interface Letter extends Composed {
  unsubscribeUrl?: string
  listId?: string
  /** Of a digest: whose. */
  conferenceId?: string
}

/** A letter with everything that stands on its envelope and above it. */
export function outgoing(delivery: Claimed, letter: Letter): OutgoingMail {
  const { id: deliveryId, participantId, address: to } = delivery
  const { subject, html, text, conferenceId, unsubscribeUrl, listId } = letter
  const mailbox = config.inbound && { domain: config.inbound.domain, secret: config.authSecret }
  const { messageId, headers } = headersOf({
    deliveryId,
    origin: config.origin,
    conversation: conversationOf(delivery, conferenceId),
    ...(unsubscribeUrl && { unsubscribeUrl }),
    ...(mailbox && participantId && { unsubscribeAddress: signedAddress('unsubscribe', participantId, mailbox) }),
    ...(listId && { listId }),
  })
  const returnPath = mailbox && signedAddress('bounce', deliveryId, mailbox)
  return { to, from: config.mailFrom, returnPath, subject, html, text, headers, messageId }
}
