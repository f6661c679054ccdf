import { config } from '@/lib/config'
import { type Conversation, conferenceAddress, replyAddress } from '@/lib/mail/addresses'

interface Going {
  kind: string
  participantId: string | null
  data: Record<string, unknown>
  /** Of a conference in which nothing is sent to anybody: nothing of it is answered by mail. */
  sandboxId?: string | null
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Where the mails about a published contribution say which: what answers them answers that. */
const numbered: Record<string, string> = {
  'contribution-published': 'number',
  'ask-assigned': 'number',
  'ask-answered': 'answer',
}

/** About no text of theirs; answered with what can be done by mail, so that nobody's words go to nobody. */
const general = [
  ...['digest', 'welcome', 'letter', 'contribution-moved'],
  ...['session-closing', 'session-extended', 'session-closed-early', 'session-reopened'],
]

/** What an answer to a mail of ours belongs to; nothing where an answer to it has nowhere to go. */
function conversationOf({ kind, participantId, data }: Going): Conversation | null {
  const contributionId = text(data.contributionId)
  const mailId = text(data.mailId)
  if (mailId) return { about: 'kept', id: mailId }
  if (kind === 'inbound-refused') return (data.again as Conversation | null) ?? null
  if (kind === 'desk-wrote' || data.about === 'exchange')
    return contributionId ? { about: 'exchange', id: contributionId } : null
  // To a moderator: an answer to it is no new text of the author's.
  if (kind === 'queue-item') return null
  if (contributionId) return { about: 'own', id: contributionId }
  const number = data[numbered[kind] ?? '']
  if (participantId && typeof number === 'number') return { about: 'contribution', id: participantId, number }
  const isTheirs = general.includes(kind) || kind.startsWith('inbound-')
  return participantId && isTheirs ? { about: 'settings', id: participantId } : null
}

/** The address that answers to a mail go to; undefined where no mail comes in, or where it is not to be answered. */
export function replyAddressOf(mail: Going): string | undefined {
  const { inbound } = config
  if (!inbound || mail.sandboxId) return undefined
  // Whoever is not registered has the conference itself to write to.
  const slug = mail.kind === 'inbound-unknown' ? text(mail.data.slug) : null
  if (slug) return conferenceAddress(slug, inbound)
  const conversation = conversationOf(mail)
  return conversation ? replyAddress(conversation, inbound) : undefined
}

interface Answerable {
  html: string
  text: string
}

const REPLY = /https?:\/\/[^\s"<>]{1,300}\/c\/(\d{1,9})\?reply=\1(?!\d)/g

/**
 * A letter with where it is answered. In a digest each contribution has an address of its own for this reader: put in
 * last, since all else of a contribution is drawn once for many readers. Where only one is listed, it is what is answered.
 */
export function answerable<Letter extends Answerable>(letter: Letter, mail: Going): Letter & { replyTo?: string } {
  const { inbound } = config
  const { kind, participantId: id } = mail
  const whole = replyAddressOf(mail)
  if (!inbound || !whole) return letter
  if (kind !== 'digest' || !id) return { ...letter, replyTo: whole }
  const numbers = new Set<string>()
  const addressed = (words: string) =>
    words.replace(REPLY, (url, number: string) => {
      if (!url.startsWith(`${config.origin}/`)) return url
      numbers.add(number)
      return `mailto:${replyAddress({ about: 'contribution', id, number: Number(number) }, inbound)}`
    })
  const [html, text] = [addressed(letter.html), addressed(letter.text)]
  const [only] = numbers.size === 1 ? numbers : []
  const replyTo = only ? replyAddress({ about: 'contribution', id, number: Number(only) }, inbound) : whole
  return { ...letter, html, text, replyTo }
}
