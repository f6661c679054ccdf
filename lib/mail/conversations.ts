/** Where a mail stands among others, by the names of which its Message-ID and References are made. */
export interface Conversation {
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
  /** The contribution that the mail is about, or brings. */
  about?: AboutText | null | undefined
  /** Of a digest: of which conference. */
  conferenceId?: string | undefined
}

/**
 * A thread of the conference is a thread of the mailbox: all about its texts stands below a name made of the thread, and
 * below what the text answers. Digests of a conference stand together. Each name is one person's own, so that copies for
 * two people are never taken for one another where both read the same mailbox.
 */
export function conversationOf({ participantId, about, conferenceId }: Going): Conversation | undefined {
  if (!participantId) return undefined
  const named = (letter: 'c' | 'g' | 't', id: string) => `${letter}.${id}.${participantId}`
  if (!about) return conferenceId ? { above: [named('g', conferenceId)] } : undefined
  const { contributionId, threadId, replyToId } = about
  return { above: [named('t', threadId), ...(replyToId ? [named('c', replyToId)] : []), named('c', contributionId)] }
}
