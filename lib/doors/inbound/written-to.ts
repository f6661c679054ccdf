import { config } from '@/lib/config'
import { conferenceAddress, sessionAddress } from '@/lib/mail/addresses'

/** Where whoever takes part writes to by mail instead of on a page; nothing where no mail comes in. */
export function writtenTo(slug: string, position?: number): string | undefined {
  const { inbound } = config
  if (!inbound) return undefined
  return position === undefined ? conferenceAddress(slug, inbound) : sessionAddress(slug, position, inbound)
}
