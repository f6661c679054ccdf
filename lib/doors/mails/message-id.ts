import { config } from '@/lib/config'
import { headersOf } from '@/lib/mail/headers'

/** What a delivery's mail is called in every mailbox and in the logs of every server. */
export const messageIdOf = (deliveryId: string): string => headersOf({ deliveryId, origin: config.origin }).messageId
