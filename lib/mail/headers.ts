import type { Conversation } from './conversations'

export interface MailHeaders {
  messageId: string
  headers: Record<string, string>
}

interface HeaderFacts {
  deliveryId: string
  /** Where this Diwan is, as the settings have it; never what a request says. */
  origin: string
  /** Given for what comes by subscription: unsubscribes by one POST, without login (RFC 8058). */
  unsubscribeUrl?: string
  /** The same for who writes instead of pressing, which some mailboxes offer alone (RFC 2369). */
  unsubscribeAddress?: string
  /** Names the list a mail came by, a conference's slug (RFC 2919). */
  listId?: string
  /** Where it stands in a mailbox that shows conversations. */
  conversation?: Conversation | undefined
}

/**
 * What every mail of ours says of itself: the same Message-ID whenever the same delivery is sent, so that a receiver can
 * merge two copies, and that a machine sent it (RFC 3834), so that no holiday notice answers.
 *
 * @throws RangeError when a fact could break out of its header.
 */
export function headersOf({ deliveryId, origin, listId, conversation, ...stopping }: HeaderFacts): MailHeaders {
  const host = new URL(origin).hostname
  const id = (name: string) => `<${name.split('.').map(token).join('.')}@${host}>`
  const above = conversation?.above.map(id) ?? []
  return {
    messageId: id(`d.${deliveryId}`),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(listId && { 'List-Id': `<${token(listId)}.${host}>` }),
      ...(above.length > 0 && { 'In-Reply-To': above.at(-1) ?? '', References: above.join(' ') }),
      ...unsubscribing(stopping, origin),
    },
  }
}

type Stopping = Pick<HeaderFacts, 'unsubscribeUrl' | 'unsubscribeAddress'>

function unsubscribing({ unsubscribeUrl, unsubscribeAddress }: Stopping, origin: string): Record<string, string> {
  if (!unsubscribeUrl) return {}
  const ways = [ownUrl(unsubscribeUrl, origin), ...(unsubscribeAddress ? [mailto(unsubscribeAddress)] : [])]
  return {
    'List-Unsubscribe': ways.map((way) => `<${way}>`).join(', '),
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

function token(text: string): string {
  if (!/^[A-Za-z0-9-]{1,80}$/.test(text)) throw new RangeError('not a plain token for a mail header')
  return text
}

function ownUrl(url: string, origin: string): string {
  const plain = url.startsWith(`${origin}/`) && /^[!-;=?-~]+$/.test(url)
  if (!plain) throw new RangeError('not an address for List-Unsubscribe')
  return url
}

function mailto(address: string): string {
  if (!/^[a-z0-9.]+@[a-z0-9.-]+$/.test(address)) throw new RangeError('not an address to write to')
  return `mailto:${address}?subject=unsubscribe`
}
