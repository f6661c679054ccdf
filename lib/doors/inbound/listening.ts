import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { config } from '@/lib/config'
import { report } from '@/lib/report'
import { accept, LARGEST_MAIL, MOST_RECIPIENTS, recipientHere } from './accepting'

/** Each may have a mail of the largest size in memory. */
const MOST_CLIENTS = 8
const SILENCE_MS = 60_000

const saying = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode })

/** Whatever is wrong with us, a mail comes again: its sender is told to try later, never that it is refused. */
function answered(work: Promise<unknown>, done: (error?: Error | null) => void): void {
  work.then(
    () => done(),
    (error: Error & { responseCode?: number }) => {
      if (error.responseCode) return done(error)
      report.error({ err: error }, 'a mail could not be taken')
      done(saying(451, '4.3.0 Try again later'))
    },
  )
}

/**
 * Takes mails to the conference over SMTP or LMTP, from the mail server in front of us. Only our own addresses are
 * taken; «250» says that the mail is in the database.
 */
export async function startInbound(): Promise<{ port: number; stop(): Promise<void> } | undefined> {
  const { inbound } = config
  if (!inbound?.port) return undefined
  const server = new SMTPServer({
    lmtp: inbound.protocol === 'lmtp',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    banner: 'Diwan',
    size: LARGEST_MAIL,
    maxClients: MOST_CLIENTS,
    socketTimeout: SILENCE_MS,
    closeTimeout: 1000,
    onRcptTo: ({ address }, session, done) => answered(insistOnRecipient(address, session), done),
    onData: (stream, session, done) => answered(receive(stream, session), done),
  })
  server.on('error', (error) => report.warn({ err: error }, 'a mail on its way in was interrupted'))
  server.listen(inbound.port, inbound.host)
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return { port, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}

async function insistOnRecipient(address: string, { envelope }: SMTPServerSession): Promise<void> {
  if (envelope.rcptTo.length >= MOST_RECIPIENTS) throw saying(452, '4.5.3 Too many recipients')
  if (!(await recipientHere(address))) throw saying(550, '5.1.1 No such address here')
}

async function receive(stream: Readable, { envelope }: SMTPServerSession): Promise<void> {
  const raw = await whole(stream)
  const sender = envelope.mailFrom ? envelope.mailFrom.address : ''
  await accept({ raw, sender, recipients: envelope.rcptTo.map(({ address }) => address) })
}

/** Read to its end even when it is too large, since the sender hears nothing before. */
async function whole(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= LARGEST_MAIL) chunks.push(chunk)
  }
  if (size > LARGEST_MAIL) throw saying(552, '5.3.4 Larger than 30 MB')
  return Buffer.concat(chunks)
}
