/** Where a mail stands among others, by the names of which its Message-ID and References are made. */
export interface Conversation {
  /** Its own name, where another mail may come to stand below it. */
  own?: string
  /** What it stands below, the topmost first; a mailbox need not hold any of these to keep together what names them. */
  above: string[]
}

export interface AboutText {
  contributionId: string
  threadId: string
  replyToId: string | null
}

interface Going {
  participantId: string | null
  /** The contribution that the mail is about, and the one that it is: answers to that stand below it. */
  about?: AboutText | null | undefined
  carries?: AboutText | undefined
  /** Of a digest: of which conference. */
  conferenceId?: string | undefined
}

/**
 * A thread of the conference is a thread of the mailbox: all about its texts stands below a name made of the thread, and
 * below what the text answers. Digests of a conference stand together. Each name is one person's own, so that copies for
 * two people are never taken for one another where both read the same mailbox.
 */
export function conversationOf({ participantId, about, carries, conferenceId }: Going): Conversation | undefined {
  if (!participantId) return undefined
  const named = (letter: 'c' | 'g' | 't', id: string) => `${letter}.${id}.${participantId}`
  const text = carries ?? about
  if (!text) return conferenceId ? { above: [named('g', conferenceId)] } : undefined
  const { contributionId, threadId, replyToId } = text
  const above = [named('t', threadId), ...(replyToId ? [named('c', replyToId)] : [])]
  const own = named('c', contributionId)
  return carries ? { own, above } : { above: [...above, own] }
}
