import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { eq, sql } from 'drizzle-orm'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Mailer } from '@/lib/doors/mailer'
import { draftRendering } from '@/lib/renderings/draft-rendering'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { published } from '../../support/published'
import { translationOf } from '../../support/renderings'
import { type ScriptedSmtp, scriptedSmtp } from '../../support/smtp'
import { onStage, type Player, type Stage } from '../../support/stage'

const stage = onStage()
let smtp: ScriptedSmtp
let mailers: Mailer[] = []

beforeEach(async () => {
  smtp = await scriptedSmtp()
})
afterEach(async () => {
  for (const mailer of mailers) mailer.close()
  mailers = []
  await smtp.close()
})

async function mailer(): Promise<Mailer> {
  const { openMailer } = await import('@/lib/doors/mailer')
  const opened = openMailer(smtp.url)
  mailers.push(opened)
  return opened
}

/** What the worker does each minute. */
async function aMinutePasses(): Promise<void> {
  const { planDueDigests } = await import('@/lib/doors/worker')
  const { postDue, takeUpAbandoned } = await import('@/lib/doors/post')
  await planDueDigests()
  await takeUpAbandoned()
  await postDue(await mailer())
}

/** Nobody reads digests but these; the day before, everybody's window ended at 07:00 in Rome. */
async function onlyReaders(...readers: Player[]): Promise<void> {
  const { db } = await import('@/db/client')
  const { participant } = await import('@/db/schema')
  await db.update(participant).set({ rhythm: 'none' })
  for (const { participantId } of readers) {
    await db
      .update(participant)
      .set({ rhythm: 'daily', digestedTo: new Date('2026-11-03T06:00:00Z') })
      .where(eq(participant.id, participantId))
  }
}

async function ledger(player: Player) {
  const { db } = await import('@/db/client')
  const { delivery } = await import('@/db/schema')
  const rows = await db
    .select()
    .from(delivery)
    .where(eq(delivery.participantId, player.participantId))
    .orderBy(delivery.createdAt)
  return rows
    .filter(({ kind }) => kind === 'digest')
    .map(({ state, windowFrom, windowTo }) => ({
      state,
      from: windowFrom?.toISOString(),
      to: windowTo?.toISOString(),
    }))
}

async function withNews(): Promise<Stage> {
  const here = await stage()
  await onlyReaders(here.amina)
  await published(here, { by: here.bruno, number: 1, at: '2026-11-03T12:00:00Z', text: 'Une nouvelle du jour' })
  return here
}

/** The mails that arrived, as their readers see them. */
const read = () => Promise.all(smtp.copies.map(async (copy) => simpleParser(Buffer.from(copy, 'latin1'))))

describe('the morning digest', () => {
  test('comes at seven in the reader’s zone and not before, in their language, once', async () => {
    const { amina, at } = await withNews()
    await at('2026-11-04T05:59:00Z')
    await aMinutePasses()
    expect(smtp.copies).toHaveLength(0)
    // Not in the first moments: what was published at one second to seven may not be committed yet.
    await at('2026-11-04T06:00:05Z')
    await aMinutePasses()
    expect(smtp.copies).toHaveLength(0)
    await at('2026-11-04T06:00:30Z')
    await aMinutePasses()
    await aMinutePasses()
    await at('2026-11-04T18:00:00Z')
    await aMinutePasses()
    expect(smtp.copies).toHaveLength(1)
    expect((await read())[0]?.html).toContain('dir="rtl"')
    expect(await ledger(amina)).toEqual([
      { state: 'sent', from: '2026-11-03T06:00:00.000Z', to: '2026-11-04T06:00:00.000Z' },
    ])
  })

  test('carries one-click unsubscribe, its own Message-ID and no cookie of ours', async () => {
    const { at } = await withNews()
    await at('2026-11-04T06:00:30Z')
    await aMinutePasses()
    const [copy = ''] = smtp.copies
    expect(copy).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3000\/u\/[\w-]{20,}>\r$/m)
    expect(copy).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
    expect(copy).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(copy).toMatch(/^Message-ID: <d\.[0-9a-f-]{36}@localhost>\r$/im)
  })

  test('is not sent when there is nothing new but one’s own, and the ledger says so', async () => {
    const here = await stage()
    await onlyReaders(here.amina)
    await published(here, { by: here.amina, number: 1, at: '2026-11-03T12:00:00Z' })
    await here.at('2026-11-04T06:00:30Z')
    await aMinutePasses()
    expect(smtp.copies).toHaveLength(0)
    expect(await ledger(here.amina)).toMatchObject([{ state: 'skipped' }])
  })

  test('is in the reader’s language where somebody has checked that, and says so; a machine’s draft is not sent', async () => {
    const here = await stage()
    await onlyReaders(here.amina)
    const checked = await published(here, {
      by: here.bruno,
      number: 1,
      at: '2026-11-03T12:00:00Z',
      text: 'Une caisse.',
    })
    const drafted = await published(here, { by: here.bruno, number: 2, at: '2026-11-03T12:00:00Z', text: 'Un retour.' })
    const gloss = { kind: 'gloss', language: 'ar', text: 'صندوق مشترك.' }
    await here.claire.does(proposeRendering, translationOf({ contributionId: checked }, gloss))
    const machine = { contributionId: drafted, revision: 1, language: 'ar', text: 'عودة.' }
    await draftRendering({ kind: 'clock' }, machine)
    await here.at('2026-11-04T06:00:30Z')
    await aMinutePasses()
    const text = (await read())[0]?.text
    expect(text).toContain('ترجمة، الأصل: الفرنسية\n> صندوق مشترك.')
    expect(text).toContain('> Un retour.')
    expect(text).not.toContain('عودة.')
  })

  test('leaves out what was withdrawn since it was planned', async () => {
    const here = await withNews()
    const { planDueDigests } = await import('@/lib/doors/worker')
    const { db } = await import('@/db/client')
    await here.at('2026-11-04T06:00:30Z')
    await planDueDigests()
    await db.execute(sql`update contribution set withdrawn_at = diwan_now()`)
    await aMinutePasses()
    expect(smtp.copies).toHaveLength(0)
  })

  test('is not sent to somebody who stopped it after it was planned', async () => {
    const { amina, at } = await withNews()
    const { planDueDigests } = await import('@/lib/doors/worker')
    await at('2026-11-04T06:00:30Z')
    await planDueDigests()
    await onlyReaders()
    await aMinutePasses()
    expect(smtp.copies).toHaveLength(0)
    expect(await ledger(amina)).toMatchObject([{ state: 'skipped' }])
  })

  test('that could not be delivered leaves its window for the next, which carries everything', async () => {
    const here = await withNews()
    smtp.play({ RCPT: '550 5.1.1 not now' })
    await here.at('2026-11-04T06:00:30Z')
    await aMinutePasses()
    smtp.play({})
    await published(here, { by: here.bruno, number: 2, at: '2026-11-04T12:00:00Z', text: 'Une seconde nouvelle' })
    await here.at('2026-11-05T06:00:30Z')
    await aMinutePasses()
    const mails = await read()
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain('Une nouvelle du jour')
    expect(mails[0]?.text).toContain('Une seconde nouvelle')
    expect(await ledger(here.amina)).toMatchObject([
      { state: 'failed' },
      { state: 'sent', from: '2026-11-03T06:00:00.000Z' },
    ])
  })

  test('put off by the server goes later, once', async () => {
    const here = await withNews()
    smtp.play({ RCPT: '450 4.2.0 later' })
    await here.at('2026-11-04T06:00:30Z')
    await aMinutePasses()
    expect(await ledger(here.amina)).toMatchObject([{ state: 'deferred' }])
    smtp.play({})
    await here.at('2026-11-04T06:10:00Z')
    await aMinutePasses()
    expect(smtp.copies).toHaveLength(1)
    expect(await ledger(here.amina)).toMatchObject([{ state: 'sent' }])
  })

  test('with two workers at once is one mail for each reader', async () => {
    const here = await stage()
    const { amina, claire, driss, paolo } = here
    await onlyReaders(amina, claire, driss, paolo)
    await published(here, { by: here.bruno, number: 1, at: '2026-11-03T12:00:00Z' })
    await here.at('2026-11-04T06:00:30Z')
    await Promise.all([aMinutePasses(), aMinutePasses(), aMinutePasses()])
    await here.at('2026-11-04T07:00:30Z')
    await Promise.all([aMinutePasses(), aMinutePasses()])
    expect(smtp.recipients).toHaveLength(4)
    expect(new Set(smtp.recipients).size).toBe(4)
  })
})

/** A server that takes the ledger's lock before it says 250, so that its client dies between the two. */
async function fatalServer(taken: string[], before250: () => Promise<void>): Promise<{ url: string; close(): void }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, answer) {
      stream.resume()
      stream.on('end', () => {
        taken.push(...session.envelope.rcptTo.map(({ address }) => address))
        before250().then(() => answer(), answer)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    close: () => server.close(() => {}),
  }
}

test('a worker killed between the server’s 250 and its own commit: one mail at most, and no word lost', async () => {
  const here = await withNews()
  const { listener } = await import('@/db/client')
  const { planDueDigests } = await import('@/lib/doors/worker')
  await here.at('2026-11-04T06:00:30Z')
  await planDueDigests()

  const locked = await listener().reserve()
  const taken: string[] = []
  const server = await fatalServer(taken, async () => {
    await locked`begin`
    await locked`lock table delivery in share mode`
  })
  const worker = spawn(process.execPath, ['--import', 'tsx', 'tests/support/post-process.ts'], {
    env: { ...process.env, SMTP_URL: server.url },
    stdio: 'ignore',
  })
  await vi.waitFor(
    async () => {
      const [waiting] = await listener()`select 1 from pg_locks where relation = 'delivery'::regclass and not granted`
      expect(waiting).toBeDefined()
    },
    { timeout: 30_000, interval: 20 },
  )
  const ended = once(worker, 'exit')
  worker.kill('SIGKILL')
  await ended
  await locked`rollback`
  locked.release()
  server.close()
  expect(taken).toHaveLength(1)

  await here.at('2026-11-04T06:30:00Z')
  await aMinutePasses()
  expect(smtp.copies).toHaveLength(0)
  expect(await ledger(here.amina)).toMatchObject([{ state: 'uncertain' }])

  await here.at('2026-11-05T06:00:30Z')
  await aMinutePasses()
  expect((await read())[0]?.text).toContain('Une nouvelle du jour')
  expect(await ledger(here.amina)).toMatchObject([
    { state: 'uncertain' },
    { state: 'sent', from: '2026-11-03T06:00:00.000Z' },
  ])
})
