import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { db } from '@/db/client'
import { keepMail, type ReceivedMail } from '@/db/queries/mailbox'
import { config } from '@/lib/config'
import { report } from '@/lib/report'

const LARGEST = 1_000_000

/**
 * Receives the mails of the demo and of tests where the settings send them, on this machine only, for anyone to read at
 * `/mailbox`. A mail that cannot be kept is refused for now (451), so that its sender tries again.
 *
 * @throws where mails are real.
 */
export async function startMailbox(): Promise<{ url: string; stop(): Promise<void> }> {
  if (!config.demo) throw new Error('The mailbox is for the demo and for tests.')
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    banner: 'Diwan mailbox',
    size: LARGEST,
    closeTimeout: 1000,
    onData: (stream, session, done) => {
      receive(stream, session).then(
        () => done(),
        (error) => {
          report.warn({ err: error }, 'A mail could not be kept.')
          done(Object.assign(new Error('Not kept, try again'), { responseCode: error instanceof TooLarge ? 552 : 451 }))
        },
      )
    },
  })
  // A client that goes away in the middle is its own affair; unheard, it would end the process.
  server.on('error', (error) => report.warn({ err: error }, 'The mailbox was interrupted.'))
  server.listen(Number(new URL(config.smtpUrl).port || 25), '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}

class TooLarge extends Error {}

async function receive(stream: Readable, session: SMTPServerSession): Promise<void> {
  await keepMail(db, await readMail(await whole(stream), session))
}

/** The whole message. Read to its end even when too large, since the sender hears nothing before. */
async function whole(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= LARGEST) chunks.push(chunk)
  }
  if (size > LARGEST) throw new TooLarge('a mail over the limit')
  return Buffer.concat(chunks)
}

/** Who it goes to is the envelope's word, not the header's: that is what a mail server acts on. */
async function readMail(raw: Buffer, { envelope }: SMTPServerSession): Promise<ReceivedMail> {
  const { subject = '', html, text = '' } = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true })
  const end = raw.indexOf('\r\n\r\n')
  const mail = {
    to: envelope.rcptTo.map(({ address }) => address).join(', '),
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    subject,
    html: html || '',
    text,
    headers: raw.subarray(0, end < 0 ? raw.length : end).toString('utf8'),
  }
  // PostgreSQL keeps no NUL in a text.
  return Object.fromEntries(
    Object.entries(mail).map(([name, value]) => [name, value.replaceAll('\0', '')]),
  ) as typeof mail
}
