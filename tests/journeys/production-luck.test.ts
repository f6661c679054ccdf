import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { connect } from '@/db/client'
import { loadScenario } from '@/db/scenario/load'
import { act, cookieOf, earsAt, textFor } from '../support/acting'
import { type FreshDatabase, freshDatabase } from '../support/database'
import { goodSettings, type Served, serve } from '../support/served'
import { type ScriptedSmtp, scriptedSmtp } from '../support/smtp'
import { type Wire, wireTo } from '../support/wire'

let database: FreshDatabase
let direct: ReturnType<typeof connect>
let smtp: ScriptedSmtp
let wire: Wire
let server: Served
let place: { slug: string; threadId: string; position: number }

beforeEach(async () => {
  database = await freshDatabase()
  await loadScenario(database.url)
  direct = connect(database.url)
  ;[wire, smtp] = await Promise.all([wireTo(database.url), scriptedSmtp()])
  const [open] = await direct.db.execute<typeof place>(sql`select c.slug, t.id as "threadId", t.position
    from thread t join session s on s.id = t.session_id join conference c on c.id = t.conference_id
    where now() between s.opens_at and s.closes_at order by t.position limit 1`)
  if (!open) throw new Error('no session of the demo is open')
  place = open
  server = await serve({ ...goodSettings(wire.url), SMTP_URL: smtp.url, LOG_LEVEL: 'silent' })
  await server.listening
})
afterEach(async () => {
  await server.stop()
  await smtp.close()
  await direct.sql.end()
  await wire.cut()
  await database.drop()
})

const page = () => `/fr/conferences/${place.slug}/threads/${place.position}`
/** The moderator publishes what was just sent, and it is told. */
async function publish(contributionId: unknown, cookie: string) {
  const key = crypto.randomUUID()
  return act(server, cookie, ['publish-contribution', { key, contributionId, revision: 1 }])
}

interface Seen {
  at: number
  status: number
  retry: string | undefined
}

const patience = { timeout: 60_000, interval: 50 }

/** Somebody who keeps asking for a page, ten times in a second at most. */
function persistent(path: string) {
  const seen: Seen[] = []
  const begun = Date.now()
  let done = false
  const asking = (async () => {
    while (!done) {
      const { status, headers } = await server.ask(path)
      seen.push({ at: Date.now() - begun, status, retry: headers['retry-after'] })
      await pause(100)
    }
  })()
  // Heard by whoever stops it; a test that failed before stops nobody.
  asking.catch(() => {})
  const refused = () => seen.filter(({ status }) => status === 503).length
  return {
    seen,
    /** Until they have been answered, or turned away, so often. */
    answers: (most: number) => vi.waitFor(() => expect(seen.length).toBeGreaterThanOrEqual(most), patience),
    refusals: (most: number) => vi.waitFor(() => expect(refused()).toBeGreaterThanOrEqual(most), patience),
    async stop() {
      done = true
      await asking
    },
  }
}

describe('the database gone for a while', () => {
  test('is 503 with when to come again, and afterwards all is well without a new start', async () => {
    const amina = await cookieOf(direct.db, 'amina@example.org', server)
    const claire = await cookieOf(direct.db, 'claire@example.org', server)
    const ears = await earsAt(server, `thread:${place.threadId}`)
    const before = await act(server, amina, textFor(place.threadId))
    expect(before.ok).toBe(true)
    const asker = persistent(page())
    await asker.answers(3)

    await wire.cut()
    const lost = textFor(place.threadId, 'Envoyé pendant la panne.')
    const [during] = await Promise.all([act(server, amina, lost), asker.refusals(10)])
    expect(during.status).toBe(503)
    expect((await server.ask('/healthz')).status).toBe(200)
    expect((await server.ask('/readyz')).status).toBe(503)
    const later = await act(server, amina, lost)
    expect(later.status).toBe(503)
    const plain = new URLSearchParams({
      threadId: place.threadId,
      language: 'fr',
      text: 'Écrit sans scripts.',
    }).toString()
    const form = { cookie: amina, origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' }
    const givenBack = await server.ask('/do/submit-contribution', { method: 'POST', headers: form }, plain)
    expect(givenBack).toMatchObject({ status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
    expect(givenBack.body).toContain('Écrit sans scripts.</textarea>')
    await asker.refusals(60)
    await wire.mend()

    await vi.waitFor(async () => expect((await server.ask('/readyz')).status).toBe(200), {
      timeout: 10_000,
      interval: 100,
    })
    await vi.waitFor(async () => expect((await server.ask(page())).status).toBe(200), {
      timeout: 20_000,
      interval: 100,
    })
    await asker.stop()
    expect(asker.seen.map(({ status }) => status).filter((status) => ![200, 503].includes(status))).toEqual([])
    expect(asker.seen.filter(({ status, retry }) => status === 503 && !retry)).toEqual([])

    const again = await act(server, amina, lost)
    expect(again.ok).toBe(true)
    const [kept] = await direct.db.execute(
      sql`select count(*)::int as n from contribution where plain = 'Envoyé pendant la panne.'`,
    )
    expect(kept).toEqual({ n: 1 })
    expect((await publish(again.result.contributionId, claire)).ok).toBe(true)
    expect((await publish(before.result.contributionId, claire)).ok).toBe(true)
    await vi.waitFor(() => expect(ears.numbers).toEqual([1, 2]), { timeout: 15_000, interval: 50 })
    await vi.waitFor(() => expect(smtp.copies).toHaveLength(2), { timeout: 20_000, interval: 100 })
    ears.close()
  })
})

describe('asked to stop', () => {
  test('it answers what was asked, lets nobody in any more, and is gone with code 0', async () => {
    const ears = await earsAt(server, `thread:${place.threadId}`)
    const left = vi.fn()
    ears.socket.on('disconnect', left)
    // Whoever asks for a thread waits for this lock, and so is in the middle when the stop comes.
    const held = await direct.sql.reserve()
    await held`begin`
    await held`lock table thread in access exclusive mode`
    const asked = server.ask(page())
    await vi.waitFor(
      async () => {
        const [waiting] = await direct.sql`select count(*)::int as n from pg_locks where not granted`
        expect(waiting?.n).toBe(1)
      },
      { timeout: 10_000, interval: 20 },
    )
    const begun = Date.now()
    server.signal('SIGTERM')
    await vi.waitFor(() => expect(left).toHaveBeenCalled(), { timeout: 20_000 })
    await expect(server.ask('/healthz')).rejects.toThrow('ECONNREFUSED')
    await held`rollback`
    held.release()
    expect((await asked).status).toBe(200)
    expect(await server.ended).toMatchObject({ code: 0 })
    expect(Date.now() - begun).toBeLessThan(15_000)
    ears.close()
  })

  test('it does not wait for a request that never ends, nor for a mail server that says nothing', async () => {
    smtp.play({ greeting: 'silence' })
    const amina = await cookieOf(direct.db, 'amina@example.org', server)
    const claire = await cookieOf(direct.db, 'claire@example.org', server)
    const sent = await act(server, amina, textFor(place.threadId))
    await publish(sent.result.contributionId, claire)
    const never = server.ask('/do/submit-contribution', { method: 'POST', headers: { 'content-length': 100 } }, 'x')
    never.catch(() => {})
    await vi.waitFor(() => expect(smtp.callers()).toBeGreaterThan(0), patience)
    await server.ask('/healthz')
    const begun = Date.now()
    expect(await server.stop()).toMatchObject({ code: 0 })
    expect(Date.now() - begun).toBeLessThan(15_000)
  })

  test('twice, it stops once', async () => {
    server.signal('SIGTERM')
    server.signal('SIGINT')
    server.signal('SIGTERM')
    expect(await server.ended).toMatchObject({ code: 0 })
  })
})
