import { generateKeyPairSync } from 'node:crypto'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { afterEach, expect, test } from 'vitest'
import { type Mailer, openMailer } from '@/lib/doors/mailer'
import { replyAddress } from '@/lib/mail/addresses'
import { headersOf } from '@/lib/mail/headers'
import { returnPathOf } from '@/lib/mail/return-path'
import { type ScriptedSmtp, scriptedSmtp } from '../../support/smtp'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const dkim = {
  domainName: 'example.net',
  keySelector: 'diwan',
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
}
const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`

const id = '0b5d2f6e-58a1-4b5f-9a37-2f0a1c9d4e10'
const ours = { domain: 'in.example.net', secret: 'a'.repeat(32) }
const about = { own: `c.${id}.amina`, above: ['t.thread.amina', 'c.text.amina'] }

const mail = () => ({
  to: 'amina@example.org',
  from: 'diwan@example.net',
  returnPath: returnPathOf(id, ours),
  subject: 'موجز الصباح: 4 مساهمات جديدة',
  html: '<p dir="rtl">صباح الخير</p>',
  text: 'صباح الخير\n.\n..\nfin ',
  ...headersOf({
    deliveryId: id,
    origin: 'https://diwan.test',
    unsubscribeUrl: 'https://diwan.test/u/abcdefghijklmnopqrstuv',
    unsubscribeAddress: replyAddress({ about: 'settings', id }, ours),
    listId: 'retour',
    conversation: about,
  }),
})

let server: ScriptedSmtp
let mailer: Mailer
afterEach(async () => {
  mailer.close()
  await server.close()
})

/** The mail as its receiver has it, after the wire: without the dots that were doubled for it. */
async function sent(): Promise<string> {
  server = await scriptedSmtp()
  mailer = openMailer(server.url, { dkim })
  expect(await mailer.send(mail())).toMatchObject({ state: 'sent' })
  const [copy = ''] = server.copies
  return `${copy.replaceAll('\r\n..', '\r\n.')}\r\n`
}

const verified = async (raw: string) => {
  const resolver = async (name: string) => (name === 'diwan._domainkey.example.net' ? [[record]] : [])
  const { results } = await dkimVerify(Buffer.from(raw, 'latin1'), { resolver })
  return results[0]
}

test('a mail that was sent verifies, for our domain, with the one press covered', async () => {
  const raw = await sent()
  expect(await verified(raw)).toMatchObject({ status: { result: 'pass', aligned: 'example.net' } })
  const [, names = ''] = /^DKIM-Signature:(?:.|\r\n )*?\bh=((?:.|\r\n )*?);/m.exec(raw) ?? []
  const covered = names.replace(/\s/g, '').toLowerCase().split(':')
  for (const name of ['from', 'list-unsubscribe', 'list-unsubscribe-post', 'list-id', 'references', 'auto-submitted'])
    expect(covered).toContain(name)
  const unfolded = raw.split('\r\n').filter((line) => /^(List-|References|In-Reply-To)/i.test(line))
  expect(unfolded).toHaveLength(5)
  for (const line of unfolded) expect(line.length).toBeLessThan(998)
})

test('a mail that was changed on its way does not verify: neither its one press nor its words', async () => {
  const raw = await sent()
  expect(await verified(raw.replace('One-Click', 'Two-Click'))).toMatchObject({ status: { result: 'fail' } })
  expect(await verified(raw.replace(/\r\n\r\n/, '\r\n\r\nx'))).toMatchObject({
    status: { result: expect.not.stringMatching('pass') },
  })
})

test('what cannot be delivered comes back to an address of this one mail', async () => {
  await sent()
  expect(server.senders).toEqual([returnPathOf(id, ours)])
})
