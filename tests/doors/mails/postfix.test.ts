import { generateKeyPairSync } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readMail } from '@/lib/doors/inbound/reading'
import { openMailer } from '@/lib/doors/mailer'
import { recipientOf } from '@/lib/mail/addresses'
import { headersOf } from '@/lib/mail/headers'
import { deliveryOf, returnPathOf } from '@/lib/mail/return-path'
import { type Postfix, startPostfix } from '../../support/postfix'

// Opt-in, since it needs Postfix and root: npm run postfix
const wanted = process.env.POSTFIX === 'on'
const ours = { domain: 'conference.example.org', secret: 'a'.repeat(32) }
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const dkim = {
  domainName: 'conference.example.org',
  keySelector: 'diwan',
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
}
const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`

interface Arrived {
  from: string
  to: string[]
  raw: string
}

const servers: SMTPServer[] = []

/** A server that takes what is for those it knows. */
async function serverFor(knows: (address: string) => boolean, options: SMTPServerOptions = {}) {
  const arrived: Arrived[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    ...options,
    onRcptTo({ address }, _, done) {
      if (knows(address)) return done()
      done(Object.assign(new Error('5.1.1 no such user'), { responseCode: 550 }))
    },
    onData(stream, { envelope }, done) {
      text(stream).then((raw) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        arrived.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw })
        done()
      }, done)
    },
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  return { arrived, port: typeof address === 'object' ? (address?.port ?? 0) : 0 }
}

let world: Awaited<ReturnType<typeof serverFor>>
let diwan: Awaited<ReturnType<typeof serverFor>>
let postfix: Postfix

beforeAll(async () => {
  if (!wanted) return
  world = await serverFor((address) => !address.startsWith('gone'))
  diwan = await serverFor((address) => recipientOf(address, ours) !== null, { lmtp: true })
  postfix = await startPostfix({ mxPort: world.port, lmtpPort: diwan.port })
  await vi.waitFor(() => expect(postfix.log()).toContain('daemon started'), { timeout: 30_000, interval: 100 })
})
afterAll(async () => {
  await postfix?.stop()
  for (const server of servers) server.close(() => {})
})

async function send(to: string, deliveryId: string): Promise<unknown> {
  const mailer = openMailer(postfix.submission, { dkim })
  const posted = await mailer.send({
    to,
    from: 'diwan@conference.example.org',
    returnPath: returnPathOf(deliveryId, ours),
    subject: 'موجز الصباح',
    html: '<p dir="rtl">صباح الخير</p>',
    text: 'صباح الخير\n',
    ...headersOf({
      deliveryId,
      origin: 'https://conference.example.org',
      unsubscribeUrl: 'https://conference.example.org/u/abcdefghijklmnopqrstuv',
      listId: 'retour',
    }),
  })
  mailer.close()
  return posted
}

const soon = (what: () => void) => vi.waitFor(what, { timeout: 30_000, interval: 100 })

test.runIf(wanted)('what Diwan hands to Postfix arrives signed, with the return path of this one mail', async () => {
  const id = '0b5d2f6e-58a1-4b5f-9a37-2f0a1c9d4e10'
  expect(await send('amina@example.net', id)).toMatchObject({ state: 'sent', code: 250 })
  await soon(() => expect(world.arrived, postfix.log()).toHaveLength(1))
  const [mail] = world.arrived
  expect(mail).toMatchObject({ from: returnPathOf(id, ours), to: ['amina@example.net'] })
  const resolver = async (name: string) => (name === 'diwan._domainkey.conference.example.org' ? [[record]] : [])
  const { results } = await dkimVerify(Buffer.from(mail?.raw ?? ''), { resolver })
  expect(results[0]).toMatchObject({ status: { result: 'pass' } })
  expect(mail?.raw).toMatch(/^Received: .*by mail\.example\.org \(Postfix\)/ms)
})

test.runIf(wanted)(
  'what cannot be delivered comes back to Diwan, as a report, at the address of that one mail',
  async () => {
    const id = '1c6e3a7f-58a1-4b5f-9a37-2f0a1c9d4e11'
    expect(await send('gone@example.net', id)).toMatchObject({ state: 'sent' })
    await soon(() => expect(diwan.arrived, postfix.log()).toHaveLength(1))
    const [report] = diwan.arrived
    expect(report?.from).toBe('')
    const recipient = recipientOf(report?.to[0] ?? '', ours)
    expect(recipient?.to === 'bounces' && deliveryOf(recipient.token, ours.secret)).toBe(id)
    const { report: read } = await readMail(Buffer.from(report?.raw ?? ''), {
      host: ours.domain,
      address: 'diwan@conference.example.org',
    })
    expect(read).toMatchObject({ kind: 'hard', status: '5.1.1', recipient: 'gone@example.net' })
  },
)

test.runIf(wanted)(
  'what somebody writes to an address there is goes on to Diwan; to any other it is refused at once',
  async () => {
    const before = diwan.arrived.length
    const outside = openMailer(postfix.inbound)
    const letter = { from: 'amina@example.net', subject: 'Oui', html: '<p>Oui</p>', text: 'Oui' }
    const write = (to: string, deliveryId: string) =>
      outside.send({ ...letter, to, ...headersOf({ deliveryId, origin: 'https://example.net' }) })
    expect(await write('s3.retour@conference.example.org', 'one')).toMatchObject({ state: 'sent' })
    expect(await write('r.nobody@conference.example.org', 'two')).toMatchObject({ state: 'failed', code: 550 })
    expect(await write('somebody@elsewhere.example', 'three')).toMatchObject({ state: 'failed' })
    await soon(() => expect(diwan.arrived, postfix.log()).toHaveLength(before + 1))
    outside.close()
  },
)
