import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { expect, test, vi } from 'vitest'
import { aMinutePasses, mailed, read, smtp, withNews } from '../../support/digests'
import { onStage, type Stage } from '../../support/stage'

const stage = onStage()
mailed()

const READERS = 50

/** Fifty more who read the digest as amina does, who does not. */
async function manyReaders({ amina }: Stage): Promise<void> {
  const { db } = await import('@/db/client')
  await db.execute(sql`
    with people as (
      insert into person (email, locale, created_at)
      select 'reader' || n || '@' || ${amina.participantId} || '.example.org', 'fr', diwan_now() from generate_series(1, ${READERS}) n
      returning id, email)
    insert into participant (conference_id, person_id, role, display, name, country, sector, language, zone, rhythm,
      digested_to, mail_token, registered_at)
    select p.conference_id, n.id, p.role, p.display, 'Reader', p.country, p.sector, 'fr', p.zone, 'daily', p.digested_to,
      substr(n.id::text || n.id::text, 1, 43), p.registered_at
    from people n, participant p where p.id = ${amina.participantId}`)
  await db.execute(sql`update participant set rhythm = 'none' where id = ${amina.participantId}`)
}

/** A mail server that takes everything, and does something before it says 250. */
async function slowServer(taken: string[], before250: () => Promise<void> = async () => {}) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, answer) {
      stream.resume()
      stream.on('end', () => {
        before250().then(() => {
          taken.push(...session.envelope.rcptTo.map(({ address }) => address))
          answer()
        }, answer)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return { url: `smtp://127.0.0.1:${port}`, close: () => server.close(() => {}) }
}

const startWorker = (url: string): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'tests/support/post-process.ts'], {
    env: { ...process.env, SMTP_URL: url, MAIL_CONNECTIONS: '12' },
    stdio: 'ignore',
  })

async function count(state: string): Promise<number> {
  const { db } = await import('@/db/client')
  const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n from delivery where state = ${state}`)
  return row?.n ?? 0
}

/** One worker is killed when all it has taken up was answered with 250, and nothing of that is written down. */
async function killOne(taken: string[]): Promise<void> {
  const { listener } = await import('@/db/client')
  const locked = await listener().reserve()
  const before = await count('sending')
  let locking: Promise<unknown> | undefined
  // Held from before the first 250 on, when both its batches are taken up: no claim and no settlement gets through.
  const lock = async () => {
    await vi.waitFor(async () =>
      expect((await count('due')) === 0 || (await count('sending')) - before >= 24).toBe(true),
    )
    await locked`begin`
    await locked`lock table delivery in share mode`
  }
  const server = await slowServer(taken, async () => {
    locking ??= lock()
    await locking
  })
  const worker = startWorker(server.url)
  const settling = async () => {
    const [row] = await listener()`select 1 from pg_locks where relation = 'delivery'::regclass and not granted`
    return row !== undefined && taken.length === (await count('sending'))
  }
  await vi.waitFor(async () => expect(await settling()).toBe(true), { timeout: 30_000, interval: 20 })
  const ended = once(worker, 'exit')
  worker.kill('SIGKILL')
  await ended
  await locked`rollback`
  locked.release()
  server.close()
}

test('fifty mails that workers are killed over between the 250 and the commit: no second copy, and no word lost', async () => {
  const here = await withNews(await stage())
  await manyReaders(here)
  const { planDueDigests } = await import('@/lib/doors/worker')
  await here.at('2026-11-04T06:00:30Z')
  await planDueDigests()
  const taken: string[] = []
  while ((await count('due')) > 0) await killOne(taken)
  expect(taken).toHaveLength(READERS)
  expect(new Set(taken).size).toBe(READERS)
  expect(await count('sending')).toBe(READERS)

  await here.at('2026-11-04T06:30:00Z')
  await aMinutePasses()
  expect(smtp.copies).toHaveLength(0)
  expect(await count('uncertain')).toBe(READERS)

  await here.at('2026-11-05T06:00:30Z')
  await aMinutePasses()
  const mails = await read()
  expect(mails).toHaveLength(READERS)
  for (const { text } of mails) expect(text).toContain('Une nouvelle du jour')
}, 180_000)

test('two workers in two processes send each mail once', async () => {
  const here = await withNews(await stage())
  await manyReaders(here)
  const { planDueDigests } = await import('@/lib/doors/worker')
  await here.at('2026-11-06T06:00:30Z')
  await planDueDigests()
  const taken: string[] = []
  const server = await slowServer(taken)
  const workers = [startWorker(server.url), startWorker(server.url)]
  await Promise.all(workers.map((worker) => once(worker, 'exit')))
  server.close()
  const own = taken.filter((address) => address.includes(here.amina.participantId))
  expect(own).toHaveLength(READERS)
  expect(new Set(own).size).toBe(READERS)
})
