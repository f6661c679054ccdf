import { simpleParser } from 'mailparser'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Mailer, type OutgoingMail, openMailer } from '@/lib/doors/mailer'
import { headersOf } from '@/lib/mail/headers'
import { type Script, type ScriptedSmtp, scriptedSmtp } from '../../support/smtp'

const short = { connectMs: 1000, silenceMs: 600, wholeMs: 4000 }

const mail = (over: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: 'amina@example.org',
  from: 'diwan@example.net',
  subject: 'موجز الصباح: 4 مساهمات جديدة',
  html: '<p dir="rtl">صباح الخير</p>',
  text: 'صباح الخير',
  ...headersOf({
    deliveryId: '0b5d',
    origin: 'https://diwan.test',
    unsubscribeUrl: 'https://diwan.test/u/abc',
    listId: 'retour',
  }),
  ...over,
})

let server: ScriptedSmtp | undefined
let mailer: Mailer | undefined
async function posted(script: Script) {
  server = await scriptedSmtp(script)
  mailer = openMailer(server.url, short)
  return mailer.send(mail())
}
afterEach(async () => {
  mailer?.close()
  await server?.close()
  mailer = server = undefined
})

describe('what a server does decides what may be done next', () => {
  const cases: [string, Script, string, number | undefined][] = [
    ['answers 250 after DATA', {}, 'sent', 250],
    ['refuses the connection with 554', { greeting: '554 5.7.1 go away' }, 'deferred', 554],
    ['is busy at the greeting (421)', { greeting: '421 4.3.2 later' }, 'deferred', 421],
    ['refuses our sender for ever', { MAIL: '550 5.1.8 bad sender' }, 'deferred', 550],
    ['puts the recipient off (450)', { RCPT: '450 4.2.0 greylisted' }, 'deferred', 450],
    ['closes at RCPT (421)', { RCPT: '421 4.3.2 shutting down' }, 'deferred', 421],
    ['refuses the recipient for ever (550)', { RCPT: '550 5.1.1 no such user' }, 'failed', 550],
    ['puts the mail off after DATA (451)', { message: '451 4.3.0 try again' }, 'deferred', 451],
    ['closes after DATA with 421', { message: '421 4.3.2 shutting down' }, 'deferred', 421],
    ['refuses the mail after DATA (554)', { message: '554 5.6.0 refused' }, 'failed', 554],
    ['drops the connection before a greeting', { greeting: 'drop' }, 'deferred', undefined],
    ['drops the connection at MAIL', { MAIL: 'drop' }, 'deferred', undefined],
    ['drops the connection at RCPT', { RCPT: 'drop' }, 'deferred', undefined],
    ['drops the connection at DATA', { DATA: 'drop' }, 'deferred', undefined],
    ['says nothing at RCPT', { RCPT: 'silence' }, 'deferred', undefined],
    ['drops the connection after the final dot', { message: 'drop' }, 'uncertain', undefined],
    ['says nothing after the final dot', { message: 'silence' }, 'uncertain', undefined],
  ]
  test.each(cases)('%s', async (_, script, state, code) => {
    const outcome = await posted(script)
    expect(outcome).toMatchObject(code === undefined ? { state } : { state, code })
    if (code === undefined) expect(outcome).not.toHaveProperty('code')
    expect(server?.copies.length).toBeLessThanOrEqual(1)
    expect(new Set(server?.recipients).size).toBeLessThanOrEqual(1)
  })

  test('nobody listens', async () => {
    const gone = await scriptedSmtp()
    await gone.close()
    mailer = openMailer(gone.url, short)
    expect(await mailer.send(mail())).toMatchObject({ state: 'deferred' })
  })

  test('the name of the server is unknown', async () => {
    mailer = openMailer('smtp://mail.invalid:25', short)
    expect(await mailer.send(mail())).toMatchObject({ state: 'deferred' })
  })

  test('a password is not given to a server without TLS', async () => {
    server = await scriptedSmtp()
    // 0.0.0.0 reaches this machine under a name that is not among those trusted without TLS.
    mailer = openMailer(server.url.replace('127.0.0.1', 'diwan:secret@0.0.0.0'), short)
    expect(await mailer.send(mail())).toMatchObject({ state: 'deferred', text: expect.stringContaining('ETLS') })
    expect(server.verbs).not.toContain('AUTH')
    expect(server.verbs).not.toContain('MAIL')
  })

  test('a server that trickles is given up on, and the mail is uncertain', async () => {
    server = await scriptedSmtp({ message: 'silence' })
    mailer = openMailer(server.url, { ...short, silenceMs: 60_000, wholeMs: 700 })
    expect(await mailer.send(mail())).toMatchObject({ state: 'uncertain' })
  })
})

test('a connection the server closed in between costs nothing: the next mail takes another', async () => {
  server = await scriptedSmtp()
  mailer = openMailer(server.url, short)
  expect(await mailer.send(mail())).toMatchObject({ state: 'sent' })
  await vi.waitUntil(() => server?.callers() === 0, { timeout: 10_000 })
  expect(await mailer.send(mail())).toMatchObject({ state: 'sent' })
  expect(server.copies).toHaveLength(2)
})

test('the mail arrives as it was written, once, with our headers unfolded', async () => {
  const outcome = await posted({})
  expect(outcome).toMatchObject({
    state: 'sent',
    messageId: '<d.0b5d@diwan.test>',
    text: expect.stringContaining('4242'),
  })
  expect(server?.recipients).toEqual(['amina@example.org'])
  const [raw = ''] = server?.copies ?? []
  expect(raw).toContain('\r\nList-Unsubscribe: <https://diwan.test/u/abc>\r\n')
  const read = await simpleParser(raw)
  expect(read.subject).toBe(mail().subject)
  expect(read.text?.trim()).toBe('صباح الخير')
  expect(read.from?.text).toBe('"Diwan" <diwan@example.net>')
  expect(read.messageId).toBe('<d.0b5d@diwan.test>')
  expect(read.headers.get('auto-submitted')).toBe('auto-generated')
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(raw).toContain('List-ID: <retour.diwan.test>')
})

test.each([
  ['a second recipient', { to: 'a@example.org, b@example.org' }],
  ['a line end in the recipient', { to: 'a@example.org\r\nBcc: b@example.org' }],
  ['a recipient never parsed', { to: 'Amina@Example.org' }],
  ['a line end in the subject', { subject: 'Bonjour\r\nBcc: b@example.org' }],
  ['a line end in a header', { headers: { 'List-Id': '<a>\r\nBcc: b@example.org' } }],
])('%s is a mistake of ours: nothing leaves', async (_, over) => {
  server = await scriptedSmtp()
  mailer = openMailer(server.url, short)
  await expect(mailer.send(mail(over))).rejects.toThrow(RangeError)
  expect(server.copies).toEqual([])
})

test('header facts that could break out of their header are refused', () => {
  const facts = { deliveryId: 'a', origin: 'https://diwan.test' }
  expect(() => headersOf({ ...facts, deliveryId: 'a>\r\nBcc: b' })).toThrow(RangeError)
  expect(() => headersOf({ ...facts, listId: 'a b' })).toThrow(RangeError)
  expect(() => headersOf({ ...facts, unsubscribeUrl: 'https://elsewhere.test/u/a' })).toThrow(RangeError)
  expect(() => headersOf({ ...facts, unsubscribeUrl: 'https://diwan.test/u/a>,<mailto:b' })).toThrow(RangeError)
})
