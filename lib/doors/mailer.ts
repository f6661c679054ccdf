import nodemailer from 'nodemailer'
import { parseAddress } from '@/lib/mail/rules'
import { type FailedSend, failureOf, type Posted } from './mailer-outcome'
import { hearing } from './mails/sending/hearing'
import { type Lanes, openLanes } from './mails/sending/lanes'
import { type Dkim, signingWith } from './mails/sending/signing'

export interface OutgoingMail {
  /** One plain address, as `parseAddress` gave it. */
  to: string
  from: string
  /** Where it comes back to when it cannot be delivered, for this one mail alone; without it, to `from`. */
  returnPath?: string | undefined
  /** Where it is answered, one plain address; without it, whom it is from. */
  replyTo?: string | undefined
  subject: string
  html: string
  text: string
  headers: Record<string, string>
  messageId: string
}

export interface Mailer {
  /** Sends one mail to one person. Never throws for what a server or a network does: that is an outcome. */
  send(mail: OutgoingMail): Promise<Posted>
  /** Lets the mails under way finish; no new one is taken. */
  close(): void
}

export interface Sending {
  /** Conversations at a time, all in all and for one domain. */
  connections: number
  perDomain: number
  dkim?: Dkim | undefined
  /** Is told what client and server say, line by line, without what belongs to signing in. */
  hear?: (line: string) => void
}

interface Patience {
  /** Milliseconds to reach the server and be greeted. */
  connectMs: number
  /** Milliseconds of silence in the middle of a conversation. */
  silenceMs: number
  /** Milliseconds for one mail from asking to answer, against a server that trickles. The lease of a delivery is longer. */
  wholeMs: number
  /** Ends every conversation at once when we have to go; what had not begun is put off. */
  giveUp?: AbortSignal
}

const patience: Patience = { connectMs: 20_000, silenceMs: 60_000, wholeMs: 120_000 }

const usual: Sending = { connections: 2, perDomain: 2 }

type Options = Sending & Patience
type Transport = ReturnType<typeof openTransport>

/** Opens the one road by which mail leaves: SMTP, a few connections kept. */
export function openMailer(smtpUrl: string, options: Partial<Options> = {}): Mailer {
  const limits = { ...usual, ...patience, ...options }
  const transport = openTransport(smtpUrl, limits)
  const begun = watchBeginnings(transport)
  const lanes = openLanes(limits.perDomain)
  return {
    send: (mail) => inTime(limits, (signal) => post(transport, { mail, begun, lanes, signal })),
    close: () => transport.close(),
  }
}

/** A signal that is let go with its mail: one that ran on for its two minutes would hold the words of all that left meanwhile. */
async function inTime<Result>({ wholeMs, giveUp }: Patience, send: (signal: AbortSignal) => Promise<Result>) {
  const ending = new AbortController()
  const end = () => ending.abort()
  const timer = setTimeout(end, wholeMs)
  giveUp?.addEventListener('abort', end)
  if (giveUp?.aborted) end()
  try {
    return await send(ending.signal)
  } finally {
    clearTimeout(timer)
    giveUp?.removeEventListener('abort', end)
  }
}

function openTransport(smtpUrl: string, { connectMs, silenceMs, connections, dkim, hear }: Options) {
  const { username, hostname } = new URL(smtpUrl)
  return nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: connections,
    // Only for a connection found closed before a byte of the mail was on its way.
    maxRequeues: 2,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: silenceMs,
    // A password never travels in clear, whatever the server offers.
    requireTLS: username !== '' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname),
    ...(dkim && { dkim: signingWith(dkim) }),
    ...(hear && { logger: hearing(hear), transactionLog: true }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/**
 * Knows of each mail whether a byte of it was handed to a connection: nodemailer reads the message only once the server
 * has answered DATA. Without this, a connection lost before RCPT looks the same as one lost after the final dot.
 */
function watchBeginnings(transport: Transport): (messageId: string) => boolean {
  const streams = new Map<string, { readableDidRead: boolean }[]>()
  transport.use('stream', (mail, done) => {
    const message = mail.message
    const messageId = String(mail.data.messageId)
    const read = message.createReadStream.bind(message)
    message.createReadStream = (options) => {
      const stream = read(options)
      streams.set(messageId, [...(streams.get(messageId) ?? []), stream])
      return stream
    }
    done()
  })
  return (messageId) => {
    const begun = (streams.get(messageId) ?? []).some((stream) => stream.readableDidRead)
    streams.delete(messageId)
    return begun
  }
}

interface Posting {
  mail: OutgoingMail
  begun: (messageId: string) => boolean
  lanes: Lanes
  signal: AbortSignal
}

async function post(transport: Transport, { mail, begun, lanes, signal }: Posting): Promise<Posted> {
  refuseUnsafe(mail)
  let leave = () => {}
  try {
    leave = await lanes.enter(mail.to.split('@')[1] ?? '', signal)
    const { response = '' } = await transport.sendMail({
      ...envelopeAndHeaders(mail),
      signal,
    })
    begun(mail.messageId)
    return { state: 'sent', code: Number.parseInt(response, 10) || 250, text: response, messageId: mail.messageId }
  } catch (error) {
    return failureOf(error as FailedSend, { begun: begun(mail.messageId) })
  } finally {
    leave()
  }
}

/** Every caller checks before; here is where a mistake would become a second recipient. */
function refuseUnsafe({ to, from, returnPath = from, replyTo = to, subject, headers, messageId }: OutgoingMail): void {
  const ours = [from, returnPath].every((address) => parseAddress(address) !== null)
  if (parseAddress(to) !== to || parseAddress(replyTo) !== replyTo || !ours)
    throw new RangeError('not one plain address')
  const lines = [subject, messageId, ...Object.entries(headers).flat()]
  if (lines.some((line) => /[\r\n\0]/.test(line))) throw new RangeError('a header value with a line end')
}

function envelopeAndHeaders(mail: OutgoingMail) {
  const { to, from, returnPath = from, replyTo, subject, html, text, headers, messageId } = mail
  return {
    envelope: { from: returnPath, to: [to] },
    from: { name: 'Diwan', address: from },
    to: { name: '', address: to },
    ...(replyTo && { replyTo: { name: '', address: replyTo } }),
    subject,
    html,
    text,
    messageId,
    // Quoted-printable takes six bytes for an Arabic letter; base64 keeps every mail within 1.4 times its own size.
    textEncoding: 'base64' as const,
    // Prepared: not folded, since a folded List-Unsubscribe loses its signature at some relays (nodemailer#1654).
    headers: Object.entries(headers).map(([key, value]) => ({ key, value: { prepared: true, value } })),
  }
}
