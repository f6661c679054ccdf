import { createPublicKey } from 'node:crypto'
import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'
import { config } from '@/lib/config'

/** `unset`: nothing is asked for, since nothing is set here. */
export type Found = 'found' | 'missing' | 'differs' | 'unknown' | 'unset'

export interface MailRecord {
  name: 'spf' | 'dkim' | 'dmarc' | 'mx'
  /** The domain it speaks of. */
  domain: string
  found: Found
  /** What stands there now. */
  there: string[]
  /** The very line, as a zone file has it; nothing where we cannot know it. */
  line: string | null
}

/** Asks the DNS for the texts or mail servers at a name; what is not there is an empty list. */
export type Lookup = (what: 'txt' | 'mx', name: string) => Promise<string[]>

export interface MailNames {
  /** The domain of the address mails are from, and of the one they come back to. */
  from: string
  returns: string
  /** The host that sends, and the one that takes in; the latter only where mails come in. */
  sender: string
  receiver?: string | undefined
  dkim?: { domainName: string; keySelector: string; privateKey: string } | undefined
}

/** What a mailbox elsewhere finds when it asks whether a mail of ours is ours; asked all at once. */
export function recordsOf(names: MailNames, lookup: Lookup = lookUp): Promise<MailRecord[]> {
  return Promise.all([
    spf(names, lookup),
    dkim(names, lookup),
    dmarc(names, lookup),
    ...(names.receiver ? [mx(names.returns, names.receiver, lookup)] : []),
  ])
}

/** As the settings have it. */
export function ownNames(): MailNames {
  const from = config.mailFrom.split('@')[1] ?? ''
  const { inbound, sending } = config
  const receiver = inbound && new URL(config.origin).hostname
  return {
    from,
    returns: inbound?.domain ?? from,
    sender: new URL(config.smtpUrl).hostname,
    receiver,
    dkim: sending.dkim,
  }
}

async function spf({ returns: domain, sender }: MailNames, lookup: Lookup): Promise<MailRecord> {
  const line = `${domain}. IN TXT "v=spf1 ${sentBy(sender)} ~all"`
  return { name: 'spf', domain, line, ...(await texts(lookup, { at: domain, begins: /^v=spf1(?:\s|$)/i })) }
}

/** A mail server on this machine sends under the machine's own names, which are those of its domain. */
function sentBy(sender: string): string {
  if (['localhost', '127.0.0.1', '[::1]'].includes(sender)) return 'a mx'
  if (isIP(sender)) return `ip4:${sender}`
  return sender.startsWith('[') ? `ip6:${sender.slice(1, -1)}` : `a:${sender}`
}

async function dkim({ dkim: set, from }: MailNames, lookup: Lookup): Promise<MailRecord> {
  if (!set) return { name: 'dkim', domain: from, found: 'unset', there: [], line: null }
  const domain = `${set.keySelector}._domainkey.${set.domainName}`
  const key = createPublicKey(set.privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
  const read = await texts(lookup, { at: domain, begins: /(?:^|;)\s*p=/i })
  const same = read.there.some((text) => text.replace(/\s/g, '').includes(`p=${key}`))
  const found = read.found === 'found' && !same ? 'differs' : read.found
  return { name: 'dkim', domain, line: `${domain}. IN TXT ${quoted(`v=DKIM1; k=rsa; p=${key}`)}`, ...read, found }
}

async function dmarc({ from: domain }: MailNames, lookup: Lookup): Promise<MailRecord> {
  const line = `_dmarc.${domain}. IN TXT "v=DMARC1; p=none; rua=mailto:postmaster@${domain}"`
  const begins = /^v=DMARC1\s*;/i
  const own = await texts(lookup, { at: `_dmarc.${domain}`, begins })
  const above = domain.split('.').slice(-2).join('.')
  // A domain without its own is held to that of its organisation (RFC 7489, 6.6.3); of names of two labels, as most are.
  const read =
    own.found === 'missing' && above !== domain ? await texts(lookup, { at: `_dmarc.${above}`, begins }) : own
  return { name: 'dmarc', domain, line, ...read }
}

async function mx(domain: string, receiver: string, lookup: Lookup): Promise<MailRecord> {
  const line = `${domain}. IN MX 10 ${receiver}.`
  return { name: 'mx', domain, line, ...(await foundBy(() => lookup('mx', domain))) }
}

const texts = (lookup: Lookup, { at, begins }: { at: string; begins: RegExp }) =>
  foundBy(async () => (await lookup('txt', at)).filter((text) => begins.test(text)))

async function foundBy(ask: () => Promise<string[]>): Promise<{ found: Found; there: string[] }> {
  try {
    const there = await ask()
    return { found: there.length > 0 ? 'found' : 'missing', there }
  } catch {
    return { found: 'unknown', there: [] }
  }
}

/** A text of the DNS is of pieces of at most 255 bytes. */
const quoted = (text: string): string => (text.match(/.{1,250}/g) ?? []).map((piece) => `"${piece}"`).join(' ')

const notThere = ['ENODATA', 'ENOTFOUND']

async function lookUp(what: 'txt' | 'mx', name: string): Promise<string[]> {
  const resolver = new Resolver({ timeout: 1500, tries: 1 })
  try {
    if (what === 'txt') return (await resolver.resolveTxt(name)).map((pieces) => pieces.join(''))
    return (await resolver.resolveMx(name)).map(({ exchange, priority }) => `${priority} ${exchange}`)
  } catch (error) {
    if (notThere.includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}
