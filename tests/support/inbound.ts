import { randomUUID } from 'node:crypto'
import type { Player, Stage } from './stage'

export const domain = 'diwan.test'
const authserv = 'mx.diwan.test'

/** For a test file whose product takes mails; before anything reads the settings. */
export function takingMails(): void {
  Object.assign(process.env, { INBOUND_PORT: '2526', INBOUND_DOMAIN: domain, INBOUND_AUTHSERV: authserv })
}

export interface Writing {
  from: string
  to: string
  text: string
  subject?: string
  /** What our own mail server says of the sender's domain; nothing where it says nothing. */
  dmarc?: 'pass' | 'fail' | null
  headers?: string[]
  messageId?: string
}

/** A mail as it comes in. */
export function rawMail({
  from,
  to,
  text,
  subject = 'Re: Diwan',
  dmarc = 'pass',
  headers = [],
  messageId,
}: Writing): Buffer {
  return Buffer.from(
    [
      ...(dmarc ? [`Authentication-Results: ${authserv};\r\n dmarc=${dmarc} header.from=example.org`] : []),
      ...headers,
      `From: Somebody <${from}>`,
      `To: <${to}>`,
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      `Message-ID: ${messageId ?? `<${randomUUID()}@mail.example.org>`}`,
      'Date: Tue, 03 Nov 2026 10:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(text).toString('base64'),
      '',
    ].join('\r\n'),
  )
}

/** Hands a mail over and reads it, as the listener and the job do; gives what became of it. */
export async function comesIn(mail: Writing) {
  const before = new Set((await mailsIn()).map(({ id }) => id))
  const { accept } = await import('@/lib/doors/inbound/accepting')
  await accept({ raw: rawMail(mail), sender: mail.from, recipients: [mail.to] })
  await attendAll()
  return (await mailsIn()).find(({ id }) => !before.has(id))
}

/** What the jobs would do that wait now. */
export async function attendAll(): Promise<void> {
  const { db } = await import('@/db/client')
  const { inboundMail } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const { attendMail } = await import('@/lib/doors/inbound/attend')
  const waiting = await db.select({ id: inboundMail.id }).from(inboundMail).where(eq(inboundMail.state, 'received'))
  for (const { id } of waiting) await attendMail({ id })
}

export async function mailsIn() {
  const { db } = await import('@/db/client')
  const { inboundMail } = await import('@/db/schema')
  return db.select().from(inboundMail).orderBy(inboundMail.receivedAt)
}

export async function addressOf({ personId }: Player): Promise<string> {
  const { db } = await import('@/db/client')
  const { personById } = await import('@/db/queries/logins')
  return (await personById(db, personId))?.email ?? ''
}

export interface Answered {
  kind: string
  locale: string
  data: Record<string, unknown>
  /** Where an answer to it goes. */
  replyTo: string
  subject: string
  text: string
}

/** What an address was sent, as it is written, the newest last. */
export async function sentTo(address: string): Promise<Answered[]> {
  const { db } = await import('@/db/client')
  const { delivery } = await import('@/db/schema')
  const { asc, eq } = await import('drizzle-orm')
  const { replyAddressOf } = await import('@/lib/doors/mails/replies')
  const { compose } = await import('@/emails')
  const rows = await db.select().from(delivery).where(eq(delivery.address, address)).orderBy(asc(delivery.createdAt))
  return Promise.all(
    rows.map(async ({ kind, locale, data, participantId }) => {
      const replyAddress = replyAddressOf({ kind, participantId, data: data as Record<string, unknown> })
      const { subject, text } = await compose(
        kind as never,
        { ...(data as object), replyAddress } as never,
        locale as never,
      )
      return { kind, locale, data: data as Record<string, unknown>, replyTo: replyAddress ?? '', subject, text }
    }),
  )
}

export const lastTo = async (address: string): Promise<Answered | undefined> => (await sentTo(address)).at(-1)

/** A mail that counts for nobody yet, by its id. */
export async function heldMailIn({ conference }: Stage): Promise<string> {
  const { db } = await import('@/db/client')
  const { inboundMail } = await import('@/db/schema')
  const id = randomUUID()
  const [conferenceId, receivedAt] = [conference.id, new Date('2026-11-03T09:00:00Z')]
  const held = { id, recipient: `s1.${conference.slug}@${domain}`, size: 1, conferenceId, receivedAt }
  await db.insert(inboundMail).values({ ...held, state: 'held', reason: 'held-mail.unvouched' })
  return id
}
