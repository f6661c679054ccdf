import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Mailer, openMailer } from '@/lib/doors/mailer'
import { headersOf } from '@/lib/mail/headers'
import { type FreshDatabase, freshDatabase } from '../../support/database'

/** The modules as a process with these settings loads them. */
async function processWith(settings: Record<string, string>) {
  vi.resetModules()
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  const [client, queries, door, reading] = await Promise.all([
    import('@/db/client'),
    import('@/db/queries/mailbox'),
    import('@/lib/doors/mailbox'),
    import('@/lib/doors/mailbox-reading'),
  ])
  return { ...client, ...queries, ...door, ...reading }
}

let database: FreshDatabase
let house: Awaited<ReturnType<typeof processWith>>
let mailbox: Awaited<ReturnType<typeof house.startMailbox>>
let mailer: Mailer

beforeAll(async () => {
  database = await freshDatabase()
  house = await processWith({ DATABASE_URL: database.url, SMTP_URL: 'smtp://127.0.0.1:0' })
  mailbox = await house.startMailbox()
  mailer = openMailer(mailbox.url, { connectMs: 2000, silenceMs: 5000 })
})
afterAll(async () => {
  mailer.close()
  await mailbox.stop()
  await house.closeDatabase()
  await database.drop()
  vi.unstubAllEnvs()
})

const mail = (over: { to?: string; subject?: string; text?: string } = {}) => ({
  to: 'amina@example.org',
  from: 'diwan@example.net',
  subject: 'مساهمتان جديدتان',
  html: '<p dir="rtl">صباح الخير</p>',
  text: 'صباح الخير',
  ...headersOf({ deliveryId: 'd1', origin: 'https://diwan.test' }),
  ...over,
})

describe('the mailbox of the demo', () => {
  test('keeps what was sent, to whom the envelope says, and shows it newest first', async () => {
    expect(await mailer.send(mail())).toMatchObject({ state: 'sent', code: 250 })
    expect(await mailer.send(mail({ to: 'second@example.org', subject: 'Deux' }))).toMatchObject({ state: 'sent' })
    const box = await house.readMailbox(undefined)
    expect(box?.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['second@example.org', 'Deux'],
      ['amina@example.org', 'مساهمتان جديدتان'],
    ])
    const kept = await house.readMail(String(box?.mails[1]?.id))
    expect(kept).toMatchObject({ from: 'diwan@example.net', html: '<p dir="rtl">صباح الخير</p>' })
    expect(kept?.text.trim()).toBe('صباح الخير')
    expect(kept?.headers).toContain('Message-ID: <d.d1@diwan.test>')
    expect(Math.abs(Date.now() - Number(kept?.receivedAt))).toBeLessThan(60_000)
  })

  test('refuses for good what is far too large, and goes on', async () => {
    const large = await mailer.send(mail({ text: 'x'.repeat(1_500_000) }))
    expect(large).toMatchObject({ state: 'failed', code: 552 })
    expect(await mailer.send(mail())).toMatchObject({ state: 'sent' })
  })

  test('keeps the last thousand and shows them page by page', async () => {
    const one = { to: 'a@example.org', from: 'd@example.net', subject: 's', html: '', text: '', headers: '' }
    for (let i = 0; i < 1005; i += 1) await house.keepMail(house.db, one)
    const seen: number[] = []
    let before: string | undefined
    do {
      const page = await house.readMailbox(before)
      seen.push(...(page?.mails.map(({ id }) => id) ?? []))
      before = page?.older?.toString()
    } while (before)
    expect(seen).toHaveLength(1000)
    expect(seen).toEqual([...seen].sort((a, b) => b - a))
  })

  test('has nothing under a number that is none', async () => {
    for (const id of ['', '0', '-1', '1e3', 'x', '99999999999999999', '9999999999999999', '1; drop table']) {
      expect(await house.readMail(id)).toBeNull()
    }
  })

  test('asks the sender to come again while it cannot keep anything', async () => {
    const sql = house.listener()
    await sql.unsafe('alter table mailbox_message rename to elsewhere')
    expect(await mailer.send(mail())).toMatchObject({ state: 'deferred', code: 451 })
    await sql.unsafe('alter table elsewhere rename to mailbox_message')
    expect(await mailer.send(mail())).toMatchObject({ state: 'sent' })
  })

  test('is not there in production', async () => {
    const real = await processWith({
      DIWAN_MODE: 'production',
      DATABASE_URL: database.url,
      SMTP_URL: 'smtp://127.0.0.1:0',
    })
    await expect(real.startMailbox()).rejects.toThrow('The mailbox is for the demo')
    expect(real.mailboxIsHere()).toBe(false)
    expect(await real.readMailbox(undefined)).toBeNull()
    expect(await real.readMail('1')).toBeNull()
  })
})
