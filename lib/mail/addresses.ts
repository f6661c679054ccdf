import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { base32, bytesOf } from './base32'

/** What a reply belongs to. A contribution and a thread are named by their numbers, since the person is in one conference. */
export type Conversation =
  | { about: 'contribution' | 'thread'; id: string; number: number }
  /** `own`: a text of one's own, by its id; `exchange`: what the desk writes about it. */
  | { about: 'own' | 'exchange'; id: string }
  /** The mails of one participant, by their id. */
  | { about: 'settings'; id: string }
  /** A mail that waits for a word of whoever sent it, by its id. */
  | { about: 'kept'; id: string }

/** Whom a mail to us is for, as its address says. */
export type Recipient =
  | { to: 'conversation'; conversation: Conversation }
  | { to: 'session' | 'thread'; slug: string; position: number }
  | { to: 'conference'; slug: string; word: string | null }
  /** What became of a mail of ours: `token` names it. */
  | { to: 'bounces'; token: string }

interface House {
  domain: string
  secret: string
}

const letters = { contribution: 'c', thread: 't', own: 'o', exchange: 'e', settings: 's', kept: 'k' } as const
const abouts = Object.fromEntries(Object.entries(letters).map(([about, letter]) => [letter, about])) as Record<
  string,
  Conversation['about']
>

/** Bytes: 96 bits cannot be guessed, and leave the local part below the 64 characters of RFC 5321. */
const SIGNATURE = 12
const keys = new Map<string, Buffer>()

function keyOf(secret: string): Buffer {
  const known = keys.get(secret)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'diwan reply address', 32))
  keys.set(secret, key)
  return key
}

const numbered = (conversation: Conversation): string => ('number' in conversation ? String(conversation.number) : '')

function signed(body: string, secret: string): string {
  return base32(createHmac('sha256', keyOf(secret)).update(body).digest().subarray(0, SIGNATURE))
}

/** The address that a reply to this conversation goes to. Small letters and digits only: some programs change the case. */
export function replyAddress(conversation: Conversation, { domain, secret }: House): string {
  const id = base32(Buffer.from(conversation.id.replaceAll('-', ''), 'hex'))
  const body = `${letters[conversation.about]}${numbered(conversation)}.${id}`
  return `r.${body}.${signed(body, secret)}@${domain}`
}

const REPLY = /^r\.(([cteosk])(\d{0,10})\.([a-z2-7]{26}))\.([a-z2-7]{20})$/

function conversationIn(local: string, secret: string): Conversation | null {
  const [, body = '', letter = '', number = '', id = '', signature = ''] = REPLY.exec(local) ?? []
  const bytes = bytesOf(id)
  const about = abouts[letter]
  if (!about || bytes?.length !== 16) return null
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(signed(body, secret)))) return null
  const uuid = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  if (about === 'contribution' || about === 'thread') return { about, id: uuid, number: Number(number) }
  return { about, id: uuid }
}

/** Where somebody writes to a session, to a thread, or to the conference itself; with a word before it, as a command. */
export const sessionAddress = (slug: string, position: number, { domain }: House) => `s${position}.${slug}@${domain}`
export const conferenceAddress = (slug: string, { domain }: House, word?: string) =>
  `${word ? `${word}.` : ''}${slug}@${domain}`

const PLACE = /^([st])(\d{1,5})$/

/** Whom it is for, or null where it is not an address of ours. A signature that does not hold makes it none. */
export function recipientOf(address: string, { domain, secret }: House): Recipient | null {
  const at = address.lastIndexOf('@')
  if (address.slice(at + 1).toLowerCase() !== domain) return null
  const local = address.slice(0, at).toLowerCase()
  if (local.startsWith('b.')) return { to: 'bounces', token: local.slice(2) }
  if (local.startsWith('r.')) {
    const conversation = conversationIn(local, secret)
    return conversation && { to: 'conversation', conversation }
  }
  const [, word = null, slug = ''] = /^(?:([a-z0-9-]{1,20})\.)?([a-z0-9-]{1,60})$/.exec(local) ?? []
  if (!slug) return null
  const [, kind, position] = PLACE.exec(word ?? '') ?? []
  if (!kind) return { to: 'conference', slug, word }
  return { to: kind === 's' ? 'session' : 'thread', slug, position: Number(position) }
}
