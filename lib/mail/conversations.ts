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

interface Sent {
  kind: string
  participantId: string | null
  about: AboutText | null
}

/** The mails that are the contribution itself: answers to it stand below them. */
const carriesText = (kind: string): boolean => kind === 'contribution'

/**
 * A thread of the conference is a thread of the mailbox: all about its texts stands below a name made of the thread, and
 * below what the text answers. Digests of a conference stand together. Each name is one person's own, so that copies for
 * two people are never taken for one another where both read the same mailbox.
 */
export function conversationOf({ kind, participantId, about }: Sent, conferenceId?: string): Conversation | undefined {
  if (!participantId) return undefined
  const named = (letter: 'c' | 'g' | 't', id: string) => `${letter}.${id}.${participantId}`
  if (kind === 'digest') return conferenceId ? { above: [named('g', conferenceId)] } : undefined
  if (!about) return undefined
  const { contributionId, threadId, replyToId } = about
  const above = [named('t', threadId), ...(replyToId ? [named('c', replyToId)] : [])]
  if (carriesText(kind)) return { own: named('c', contributionId), above }
  return { above: [...above, named('c', contributionId)] }
}
