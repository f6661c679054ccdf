import type { Claimed, Covered } from '@/db/queries/deliveries'
import type { Composed } from '@/emails'
import { config } from '@/lib/config'
import { replyAddress } from '@/lib/mail/addresses'
import { type AboutText, conversationOf } from '@/lib/mail/conversations'
import { headersOf } from '@/lib/mail/headers'
import { returnPathOf } from '@/lib/mail/return-path'
import type { OutgoingMail } from '../mailer'

export interface Letter extends Composed {
  unsubscribeUrl?: string
  listId?: string
  replyTo?: string
  /** Of a digest: whose. */
  conferenceId?: string
  /** The one contribution it consists of. */
  about?: AboutText
  /** Of a digest: the numbers it lists, and whose windows end with it. */
  listed?: number[]
  covers?: Covered
}

/** A letter with everything that stands on its envelope and above it. */
export function outgoing(delivery: Claimed, letter: Letter): OutgoingMail {
  const { id: deliveryId, participantId, address: to } = delivery
  const { subject, html, text, replyTo, conferenceId, about, unsubscribeUrl, listId } = letter
  const { inbound } = config
  const { messageId, headers } = headersOf({
    deliveryId,
    origin: config.origin,
    conversation: conversationOf({ participantId, about: about ?? delivery.about, conferenceId }),
    ...(unsubscribeUrl && { unsubscribeUrl }),
    ...(inbound &&
      participantId && { unsubscribeAddress: replyAddress({ about: 'settings', id: participantId }, inbound) }),
    ...(listId && { listId }),
  })
  const returnPath = inbound && returnPathOf(deliveryId, inbound)
  return { to, from: config.mailFrom, returnPath, replyTo, subject, html, text, headers, messageId }
}
