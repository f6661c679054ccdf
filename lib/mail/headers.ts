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
  /** Names the list a mail came by, a conference's slug (RFC 2919). */
  listId?: string
}

/**
 * What every mail of ours says of itself: the same Message-ID whenever the same delivery is sent, so that a receiver can
 * merge two copies, and that a machine sent it (RFC 3834), so that no holiday notice answers.
 *
 * @throws RangeError when a fact could break out of its header.
 */
export function headersOf({ deliveryId, origin, unsubscribeUrl, listId }: HeaderFacts): MailHeaders {
  const host = new URL(origin).hostname
  return {
    messageId: `<d.${token(deliveryId)}@${host}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(listId && { 'List-Id': `<${token(listId)}.${host}>` }),
      ...(unsubscribeUrl && {
        'List-Unsubscribe': `<${ownUrl(unsubscribeUrl, origin)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
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
