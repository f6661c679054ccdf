import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { connect } from '@/db/client'
import { createDatabaseIfAbsent, dropDatabase } from '@/db/embedded/databases'
import { readClock, shiftClock } from '@/db/queries/clock'
import { loadScenario } from '@/db/scenario/load'
import { freePort } from '@/scripts/own-database'
import { act, cookieOf, textFor } from '../support/acting'
import { databaseAt } from '../support/addresses'
import { askForPage } from '../support/pages'
import { goodSettings, type Served, serve } from '../support/served'

let url: string
let direct: ReturnType<typeof connect>
/** Two processes on one database, as an organisation with two machines has them. */
let servers: Served[] = []

async function start(): Promise<Served> {
  const mailbox = { SMTP_URL: `smtp://127.0.0.1:${await freePort()}` }
  const server = await serve({ ...goodSettings(url), ...mailbox, ORIGIN: 'http://localhost:3000', DIWAN_MODE: 'test' })
  await server.listening
  return server
}

const name = `test_${randomUUID().slice(0, 8)}`

beforeAll(async () => {
  await createDatabaseIfAbsent(inject('cluster'), name)
  url = databaseAt(inject('cluster'), name)
  servers = [await start(), await start()]
  await loadScenario(url)
  direct = connect(url)
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await direct?.sql.end()
  await dropDatabase(inject('cluster'), name)
})

const conference = '/fr/conferences/migration-retour-2'
const paths = [
  '/fr',
  '/ar',
  conference,
  `${conference}/sessions/2`,
  `${conference}/threads/7`,
  `${conference}/glossary`,
]
paths.push(`${conference}/search?q=retour`, `${conference}/threads/8?show=own`, `${conference}/threads/9?show=own`)

const server = (place: number): Served => servers[place] as Served
const kept = (place: number, path: string) => askForPage(server(place), path)
/** With something in its cookies nobody knows of, a request is somebody's own, and its page is made for them. */
const fresh = (path: string) => askForPage(server(0), path, { cookie: 'somebody=1' })

/** Has both processes know every page as it is now. */
async function known(): Promise<void> {
  for (const path of paths) for (const place of [0, 1]) await kept(place, path)
}

/** Until the clock has just struck a second, so that what follows is within one. */
async function secondStruck(): Promise<void> {
  const begun = await readClock(direct.db)
  const left = 1000 - begun.getUTCMilliseconds()
  await direct.db.execute(sql`select pg_sleep(${left / 1000 + 0.005})`)
}

/** A page asked for twice within one second, however slowly it is made the first time. */
async function twice(path: string) {
  for (;;) {
    await secondStruck()
    const begun = await readClock(direct.db)
    const both = [await kept(0, path), await kept(0, path)] as const
    const ended = await readClock(direct.db)
    if (Math.floor(begun.getTime() / 1000) === Math.floor(ended.getTime() / 1000)) return both
  }
}

async function publishes(): Promise<void> {
  const [open] = await direct.db.execute<{ id: string }>(sql`select t.id from thread t where t.position = 7`)
  const amina = await cookieOf(direct.db, 'amina@example.org', server(1))
  const claire = await cookieOf(direct.db, 'claire@example.org', server(1))
  const { result } = await act(server(1), amina, textFor(open?.id ?? '', 'Un mot tout neuf'))
  const fields = { key: randomUUID(), contributionId: result.contributionId, revision: 1 }
  expect(await act(server(1), claire, ['publish-contribution', fields])).toMatchObject({ ok: true })
}

const run = (statement: ReturnType<typeof sql>) => async () => void (await direct.db.execute(statement))

/** What changes a page that anybody may read, in streams or not, and the clock alone. */
const changes: [string, () => Promise<void>][] = [
  ['a publication', publishes],
  ['another name to be shown by', run(sql`update participant set name = 'Autrement' where role = 'participant'`)],
  ['a title that was edited', run(sql`update session set title = title || '{"fr": "Autre titre"}'`)],
  ['a thread’s own title', run(sql`update thread set title = '{"fr": "Autre fil"}' where position = 7`)],
  [
    'a translation that was checked',
    run(sql`update rendering set html = '<p>Autrement dit</p>', plain = 'Autrement dit'`),
  ],
  ['a term', run(sql`update term set words = words || '{"fr": "autre terme"}'`)],
  ['a text taken back', run(sql`update contribution set withdrawn_at = diwan_now() where number = 20`)],
  [
    'a session moved',
    run(sql`update session set closes_at = closes_at + interval '1 hour', late_until = late_until + interval '1 hour'`),
  ],
  [
    'a phase that has come by the clock',
    async () => {
      const [row] = await direct.db.execute<{ at: string }>(
        sql`select min(closes_at) at from session where closes_at > now()`,
      )
      await shiftClock(direct.db, new Date(row?.at ?? ''))
    },
  ],
]

describe('a page kept for whoever is not signed in', () => {
  test('is given to the next who asks, with a nonce of their own that all its scripts carry', async () => {
    for (const path of paths) {
      const [one, two] = await twice(path)
      expect(two.html, path).toBe(one.html)
      expect(two.nonce).not.toBe(one.nonce)
      expect(JSON.stringify([two.headers, two.body])).not.toContain(one.nonce)
      for (const { body, nonce } of [one, two]) {
        const nonces = [...body.matchAll(/<script[^>]* nonce="([^"]*)"/g)].map(([, said]) => said)
        expect(nonces.length).toBeGreaterThan(2)
        expect(new Set(nonces)).toEqual(new Set([nonce]))
      }
      expect(two.headers['cache-control']).toMatch(/^private, .*no-store/)
    }
  })

  test('says what a page says that was made for one reader alone', async () => {
    for (const path of paths) {
      await secondStruck()
      await kept(0, path)
      expect((await kept(0, path)).said, path).toEqual((await fresh(path)).said)
    }
  })

  test('is the same however it is compressed', async () => {
    await secondStruck()
    const [plain, gzip, br] = ['identity', 'gzip', 'br'].map(async (coding) =>
      server(0).ask(conference, { headers: { 'accept-encoding': coding } }),
    )
    expect([(await gzip)?.headers['content-encoding'], (await br)?.headers['content-encoding']]).toEqual(['gzip', 'br'])
    expect((await plain)?.headers['content-encoding']).toBeUndefined()
  })

  test.each(changes)('is anew after %s, in both processes and within the same second', async (_, change) => {
    await secondStruck()
    await known()
    const before = await Promise.all(paths.map(async (path) => (await kept(0, path)).said))
    await change()
    const after = await Promise.all(paths.map(async (path) => (await fresh(path)).said))
    expect(after).not.toEqual(before)
    for (const [at, path] of paths.entries())
      for (const place of [0, 1]) expect((await kept(place, path)).said, path).toEqual(after[at])
  })
})
