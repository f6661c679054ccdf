import type { AddressObject, EmailAddress } from 'mailparser'
import type { ReadMail } from '@/lib/mail/reading/mail'
import { parseAddress } from '@/lib/mail/rules'
import { cleanLine } from '@/lib/text/characters'
import type { MailParts } from './parts'

type Envelope = Pick<ReadMail, 'messageId' | 'inReplyTo' | 'references' | 'from' | 'to' | 'subject' | 'sentAt'>

const LONGEST_SUBJECT = 500
const MOST_ADDRESSES = 50
const MOST_REFERENCES = 100

/** What a mail says on its outside. Of what may stand there once only, nothing is taken where it stands twice. */
export function envelopeOf({ decoded, headers }: MailParts): Envelope {
  const ids = (name: string) => messageIdsIn(headers.get(name)?.join(' '))
  const senders = headers.get('from')?.length === 1 ? addressesIn(decoded.get('from')) : []
  const date = new Date(headers.get('date')?.[0] ?? '')
  return {
    messageId: ids('message-id')[0] ?? null,
    inReplyTo: ids('in-reply-to')[0] ?? null,
    references: ids('references').slice(-MOST_REFERENCES),
    from: senders.length === 1 ? (senders[0] ?? null) : null,
    to: [...new Set([...addressesIn(decoded.get('to')), ...addressesIn(decoded.get('cc'))])]
      .filter((address) => address !== null)
      .slice(0, MOST_ADDRESSES),
    subject: cleanLine(String(decoded.get('subject') ?? '')).slice(0, LONGEST_SUBJECT),
    sentAt: Number.isNaN(date.getTime()) ? null : date,
  }
}

const messageIdsIn = (text = ''): string[] => text.match(/<[!-;=?-~]{1,250}>/g) ?? []

/** What is no plain address stays in its place as null, so that two senders are never taken for one. */
function addressesIn(header: unknown): (string | null)[] {
  const objects = ([header].flat() as (AddressObject | undefined)[]).filter((object) => Array.isArray(object?.value))
  return objects.flatMap((object) => (object?.value ?? []).flatMap(membersOf)).map((text) => parseAddress(text))
}

const membersOf = ({ address, group }: EmailAddress): string[] =>
  group ? group.flatMap(membersOf) : address === undefined ? [] : [address]
