import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { connect } from '@/db/client'
import { createDatabaseIfAbsent, dropDatabase } from '@/db/embedded/databases'
import { insertDelivery } from '@/db/queries/deliveries'
import { loadScenario } from '@/db/scenario/load'
import { act, cookieOf, earsAt, textFor } from '../support/acting'
import { databaseAt } from '../support/addresses'
import { goodSettings, type Served, serve } from '../support/served'
import { type ScriptedSmtp, scriptedSmtp } from '../support/smtp'

let url: string
let direct: ReturnType<typeof connect>
let smtp: ScriptedSmtp
let servers: Served[] = []
let drop: () => Promise<void>
/** One that takes contributions. */
let threadId: string

/** Another process of the same product, on the same database. */
async function start(): Promise<Served> {
  const server = await serve({ ...goodSettings(url), SMTP_URL: smtp.url, LOG_LEVEL: 'silent' })
  await server.listening
  return server
}

/** A database of its own with nothing in it, not even a table. */
async function emptyDatabase(): Promise<void> {
  const name = `test_${randomUUID().slice(0, 8)}`
  const cluster = inject('cluster')
  await createDatabaseIfAbsent(cluster, name)
  url = databaseAt(cluster, name)
  direct = connect(url)
  drop = () => dropDatabase(cluster, name)
}

beforeAll(async () => {
  smtp = await scriptedSmtp()
  await emptyDatabase()
  servers = await Promise.all([start(), start(), start()])
  threadId = await openThread()
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await smtp.close()
  await direct.sql.end()
  await drop()
})

async function openThread(): Promise<string> {
  await loadScenario(url)
  const [open] = await direct.db.execute<{ id: string }>(sql`select t.id from thread t
    join session s on s.id = t.session_id where now() between s.opens_at and s.closes_at order by t.position limit 1`)
  return open?.id ?? ''
}

/** The process of this place among the three. */
function process(place: number): Served {
  const server = servers[place]
  if (!server) throw new Error(`there is no process ${place}`)
  return server
}

test('three that started at once on an empty database migrated it once, and all serve', async () => {
  const answers = await Promise.all(servers.map((server) => server.ask('/readyz')))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const [applied] = await direct.db.execute(sql`select count(*)::int as times, count(distinct hash)::int as migrations
    from drizzle.__drizzle_migrations`)
  expect(applied?.times).toBe(applied?.migrations)
  expect(applied?.times).toBeGreaterThan(0)
})

describe('several on one database', () => {
  test('tell the same news: what one publishes, those at the other hear, in order and once', async () => {
    const [one, other] = [process(0), process(1)]
    const amina = await cookieOf(direct.db, 'amina@example.org', one)
    const claire = await cookieOf(direct.db, 'claire@example.org', one)
    const ears = await Promise.all([one, other, other].map((server) => earsAt(server, `thread:${threadId}`)))
    const told: unknown[][] = ears.map(() => [])
    for (const [place, { socket }] of ears.entries()) socket.on('news', ({ number }) => told[place]?.push(number))
    for (const at of [one, other, one, other]) {
      const { result } = await act(at, amina, textFor(threadId))
      const { contributionId } = result
      await act(at === one ? other : one, claire, [
        'publish-contribution',
        { key: randomUUID(), contributionId, revision: 1 },
      ])
    }
    await vi.waitFor(() => expect(told).toEqual([1, 2, 3].map(() => [1, 2, 3, 4])), { timeout: 10_000, interval: 20 })
    for (const { close } of ears) close()
  })

  test('share the mail: each goes once, whoever sends it', async () => {
    const addresses = Array.from({ length: 120 }, (_, place) => `reader${place}@example.org`)
    await direct.db.transaction(async (tx) => {
      for (const address of addresses) {
        const data = {
          conferenceTitle: 'Essai',
          role: 'moderator',
          inviter: 'Claire',
          url: 'https://conference.example.org/i',
        }
        await insertDelivery(tx as never, {
          kind: 'invitation',
          cause: `invited:${address}`,
          participantId: null,
          address,
          locale: 'fr',
          data,
        })
      }
      // As many jobs as would ever be waiting: each looks for what is due.
      for (let job = 0; job < 8; job++) await tx.execute(sql`select graphile_worker.add_job('send-mail')`)
    })
    const gone = () => smtp.recipients.filter((address) => address.startsWith('reader'))
    await vi.waitFor(() => expect(gone()).toHaveLength(120), { timeout: 30_000, interval: 100 })
    await vi.waitFor(
      async () => {
        const states = await direct.db.execute(sql`select state, count(*)::int as n from delivery
          where kind = 'invitation' group by state`)
        expect([...states]).toEqual([{ state: 'sent', n: 120 }])
      },
      { timeout: 10_000 },
    )
    expect(gone().sort()).toEqual([...addresses].sort())
  })

  test('one killed in the middle of writing: what was acknowledged is there, each once, in order without a gap', async () => {
    const other = process(0)
    let victim = process(1)
    const amina = await cookieOf(direct.db, 'amina@example.org', other)
    const acknowledged = new Map<string, unknown>()
    let writing = true
    let firstTry = 0

    /** Sends one text until it is acknowledged, at the one and, when that fails, with the same key at the other. */
    async function insist(): Promise<void> {
      const key = randomUUID()
      // In letters alone: digits in a row could be somebody's telephone, and the text would be set aside.
      const letters = key.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')
      const text = textFor(threadId, `Texte ${letters}`, key)
      for (let tries = 0; ; tries++) {
        const answer = await act(tries % 2 === 0 ? victim : other, amina, text).catch(() => undefined)
        if (answer?.ok) {
          acknowledged.set(key, answer.result.contributionId)
          if (tries === 0) firstTry += 1
          return
        }
      }
    }
    const writer = async () => {
      while (writing) await insist()
    }
    const writers = Array.from({ length: 6 }, writer)
    for (let kill = 0; kill < 2; kill++) {
      const before = acknowledged.size
      await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThan(before + 10), { timeout: 30_000, interval: 5 })
      victim.signal('SIGKILL')
      await victim.ended
      victim = await start()
      servers[1] = victim
    }
    writing = false
    await Promise.all(writers)

    expect(firstTry).toBeLessThan(acknowledged.size)
    const rows = await direct.db.execute<{ key: string; id: string }>(
      sql`select key, id from contribution where plain like 'Texte %'`,
    )
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    expect(new Map(rows.map(({ key, id }) => [key, id]))).toEqual(acknowledged)
    const streams =
      await direct.db.execute(sql`select e.stream, count(*)::int as n, max(e.number)::int as last, s.last_number::int as said
      from event e join stream s on s.name = e.stream group by e.stream, s.last_number`)
    expect(streams.length).toBeGreaterThan(0)
    expect(streams.filter(({ n, last, said }) => n !== last || last !== said)).toEqual([])
  })
})
