import { createHmac } from 'node:crypto'
import nodemailer from 'nodemailer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '@/scripts/own-database'
import { domain, mailsIn, rawMail, takingMails } from '../../support/inbound'
import { onStage } from '../../support/stage'

takingMails()
const key = 'a-key-only-for-tests-0123456789abcdef'
process.env.INBOUND_KEY = key
const stage = onStage()

interface Listening {
  port: number
  stop(): Promise<void>
}
let listening: Listening

beforeAll(async () => {
  process.env.INBOUND_PORT = String(await freePort())
  const { startInbound } = await import('@/lib/doors/inbound/listening')
  listening = (await startInbound()) as Listening
})
afterAll(() => listening.stop())

const mail = (to: string, text = 'Un texte qui ne se lit pas dans la base.') => ({ from: 'a@example.org', to, text })

/** What the server says to one mail, as a mail server before us hears it. */
async function hands(to: string[], raw: Buffer, port = listening.port): Promise<string> {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
  try {
    return (await transport.sendMail({ envelope: { from: 'a@example.org', to }, raw })).response
  } catch (error) {
    return (error as { response?: string }).response ?? String(error)
  } finally {
    transport.close()
  }
}

describe('over SMTP', () => {
  test('a mail is in the database when it is answered 250, once however often it comes, and sealed', async () => {
    const { conference } = await stage()
    const to = `s1.${conference.slug}@${domain}`
    const raw = rawMail(mail(to))
    for (let times = 0; times < 2; times += 1) expect(await hands([to], raw)).toMatch(/^250 /)
    const kept = (await mailsIn()).filter(({ recipient }) => recipient === to)
    expect(kept).toMatchObject([{ state: 'received', size: raw.length }])
    expect(kept[0]?.raw?.includes('example.org')).toBe(false)
    const { opened } = await import('@/lib/doors/inbound/sealing')
    expect(opened(kept[0]?.raw ?? Buffer.alloc(0)).subarray(-raw.length)).toEqual(raw)
  })

  test('an address that is none of ours is refused for good, before the mail is sent', async () => {
    const { conference } = await stage()
    const strangers = [`s1.no-such-one@${domain}`, `s1.${conference.slug}@elsewhere.test`, `r.c1.forged@${domain}`]
    for (const to of strangers) expect(await hands([to], rawMail(mail(to)))).toMatch(/^550 /)
  })

  test('what goes wrong with us is said to be for now, so that the mail comes again', async () => {
    const { conference } = await stage()
    const to = `s1.${conference.slug}@${domain}`
    const { db } = await import('@/db/client')
    await db.execute('alter table inbound_mail rename to away')
    expect(await hands([to], rawMail(mail(to)))).toMatch(/^451 /)
    await db.execute('alter table away rename to inbound_mail')
    expect(await hands([to], rawMail(mail(to)))).toMatch(/^250 /)
  })

  test('a mail over the limit is refused for good', async () => {
    const { conference } = await stage()
    const to = `s1.${conference.slug}@${domain}`
    expect(await hands([to], Buffer.alloc(30 * 1024 * 1024 + 1, 'a\r\n'))).toMatch(/^552 /)
  })
})

describe('by a service', () => {
  const posted = async (to: string, over: { key?: string; at?: number } = {}) => {
    const { takePosted } = await import('@/lib/doors/inbound/posted')
    const raw = rawMail(mail(to))
    const at = String(Math.floor((over.at ?? Date.now()) / 1000))
    const signature = createHmac('sha256', over.key ?? key)
      .update(`${at}\na@example.org\n${to}\n`)
      .update(raw)
    const headers = {
      'x-diwan-time': at,
      'x-diwan-sender': 'a@example.org',
      'x-diwan-recipients': to,
      'x-diwan-signature': signature.digest('hex'),
    }
    const body = new Uint8Array(raw)
    return (await takePosted(new Request('http://localhost/api/inbound', { method: 'POST', headers, body }))).status
  }

  test('a mail is taken that is signed now and with our key, and no other', async () => {
    const { conference } = await stage()
    const to = `s1.${conference.slug}@${domain}`
    expect(await posted(to, { key: 'another-key' })).toBe(403)
    expect(await posted(to, { at: Date.now() - 3_600_000 })).toBe(403)
    expect((await mailsIn()).filter(({ recipient }) => recipient === to)).toEqual([])
    expect(await posted(to)).toBe(200)
    expect((await mailsIn()).filter(({ recipient }) => recipient === to)).toHaveLength(1)
    expect(await posted(`s1.no-such-one@${domain}`)).toBe(422)
  })
})
