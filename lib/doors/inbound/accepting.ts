import { createHash } from 'node:crypto'
import { db, inTransaction } from '@/db/client'
import { keepInbound } from '@/db/queries/inbound/mails'
import { conferenceBySlug } from '@/db/queries/inbound/places'
import { config } from '@/lib/config'
import { type Recipient, recipientOf } from '@/lib/mail/addresses'
import { sealed } from './sealing'

export const LARGEST_MAIL = 30 * 1024 * 1024
export const MOST_RECIPIENTS = 20

/** Whom a mail to this address is for; null where nobody here takes it. */
export async function recipientHere(address: string): Promise<Recipient | null> {
  const recipient = config.inbound ? recipientOf(address, config.inbound) : null
  if (!recipient || !('slug' in recipient)) return recipient
  return (await conferenceBySlug(db, recipient.slug)) ? recipient : null
}

export interface Handed {
  raw: Buffer
  /** From the envelope; empty for what nobody is to answer. */
  sender: string
  recipients: string[]
}

/**
 * Keeps a mail for each of its recipients, committed when this returns. The envelope's sender goes on top of it, as the
 * last server on its way writes it (RFC 5321, 4.4).
 */
export async function accept({ raw, sender, recipients }: Handed): Promise<void> {
  const path = Buffer.from(`Return-Path: <${sender.replace(/[^!-~]/g, '')}>\r\n`)
  const closed = sealed(Buffer.concat([path, raw]))
  await inTransaction(async (tx) => {
    for (const address of new Set(recipients.map((each) => each.toLowerCase()))) {
      const recipient = address.slice(0, 320)
      await keepInbound(tx, { id: idOf(raw, recipient), recipient, size: raw.length, raw: closed })
    }
  })
}

/** The same mail handed over again, to the same address, is the same one. */
function idOf(raw: Buffer, recipient: string): string {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.subarray(0, end < 0 ? Math.min(raw.length, 65_536) : end).toString('latin1')
  const messageId = /^message-id:\s*(<[^<>\s]{1,900}>)/im.exec(head)?.[1]
  const hash = createHash('sha256')
    .update(messageId ?? raw)
    .update(`\n${recipient}`)
    .digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x40, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
