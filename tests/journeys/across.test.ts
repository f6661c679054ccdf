import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { sql } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { connect } from '@/db/client'
import { loadScenario } from '@/db/scenario/load'
import { freePort } from '@/scripts/own-database'
import { act, cookieOf, textFor } from '../support/acting'
import { type FreshDatabase, freshDatabase } from '../support/database'
import { journey } from '../support/journey'
import { listens, threadAt, threadPath } from '../support/live'
import { goodSettings, type Served, serve } from '../support/served'
import { openBrowser, phone, visitor } from '../support/visitors'

/** Two processes on one database, each at an address of its own. */
let database: FreshDatabase
let direct: ReturnType<typeof connect>
let browser: Browser
let ports: number[]
let servers: Served[]
const listeners: ChildProcess[] = []

/** A thread of the demo with nothing in it, and nothing ever said of it. */
const position = 8
let threadId: string

async function start(port: number): Promise<Served> {
  const ORIGIN = `http://localhost:${port}`
  const settings = {
    ...goodSettings(database.url),
    SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
    DIWAN_MODE: 'test',
    ORIGIN,
    PORT: String(port),
    LOG_LEVEL: 'silent',
  }
  const server = await serve(settings)
  await server.listening
  return server
}

beforeAll(async () => {
  database = await freshDatabase()
  await loadScenario(database.url)
  direct = connect(database.url)
  threadId = await threadAt(direct, position)
  ports = [await freePort(), await freePort()]
  ;[servers, browser] = await Promise.all([Promise.all(ports.map(start)), openBrowser()])
})
afterAll(async () => {
  for (const child of listeners) child.kill()
  await browser?.close()
  await Promise.all((servers ?? []).map((server) => server.stop()))
  await direct.sql.end()
  await database.drop()
})

const at = (place: number): Served => servers[place] as Served

/** Pages without a browser, at one of the two. */
async function pagesAt({ origin }: Served, many: number): Promise<ChildProcess> {
  const program = ['--import', 'tsx', 'tests/support/listening-process.ts', origin, `thread:${threadId}`, String(many)]
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  listeners.push(child)
  await once(child, 'message')
  return child
}

async function heardBy(child: ChildProcess): Promise<number[][]> {
  child.send('what have you heard?')
  const [heard] = (await once(child, 'message')) as [number[][]]
  return heard
}

async function openPage({ origin }: Served): Promise<Page> {
  const { page } = await visitor(browser, { locale: 'fr', viewport: phone })
  const ready = listens(page)
  await page.goto(origin + threadPath('fr', position))
  await ready
  await page.mouse.move(50, 50)
  await page.locator('.here label').waitFor()
  return page
}

/** What a page shows: how many it says there are, and the number of each. */
const shownOn = (page: Page) =>
  page.evaluate(() => ({
    count: Number.parseInt(document.querySelector('main p.soft')?.textContent ?? '0', 10),
    numbers: [...document.querySelectorAll('.contribution')].map(({ id }) => Number(id.slice(1))),
  }))

interface Publishing {
  published: number[]
  stop(): Promise<void>
}

/** Amina writes and Claire publishes, one after the other, at whichever process takes it, without a pause. */
async function publishing(): Promise<Publishing> {
  const published: number[] = []
  const cookies = await Promise.all(
    ['amina@example.org', 'claire@example.org'].map((email) => cookieOf(direct.db, email, at(0))),
  )
  const [amina = '', claire = ''] = cookies
  const insist = async (cookie: string, what: [string, object]) => {
    for (let tries = 0; ; tries += 1) {
      const answer = await act(at((published.length + tries) % 2), cookie, what).catch(() => undefined)
      if (answer?.ok) return answer.result
    }
  }
  let done = false
  const all = (async () => {
    while (!done) {
      const { contributionId } = await insist(amina, textFor(threadId))
      const decided = { key: randomUUID(), contributionId, revision: 1 }
      const { number } = await insist(claire, ['publish-contribution', decided])
      published.push(Number(number))
    }
  })()
  return {
    published,
    async stop() {
      done = true
      await all
    },
  }
}

/** What is on record: the events of the thread, and what was published in it. */
async function record() {
  const events = await direct.db.execute<{ number: number }>(
    sql`select number::int as number from event where stream = ${`thread:${threadId}`} order by number`,
  )
  const numbers = await direct.db.execute<{ number: number }>(
    sql`select number::int as number from contribution where thread_id = ${threadId} and number is not null order by number`,
  )
  return { events: events.map(({ number }) => number), numbers: numbers.map(({ number }) => number) }
}

describe('two processes on one database', () => {
  journey('know together who reads', async () => {
    const pages = [await openPage(at(0)), await openPage(at(1))]
    for (const page of pages) await page.locator('.here').getByText('2 personnes lisent ici').waitFor()
    for (const page of pages) await page.close()
  })

  journey(
    'with twenty open pages, one killed twice while there is no pause in publishing: nothing missed, nothing twice',
    async () => {
      const pages = await Promise.all([at(0), at(0), at(1), at(1)].map(openPage))
      const listening = [await pagesAt(at(0), 8), await pagesAt(at(1), 8)]
      const { published, stop } = await publishing()
      for (let kill = 0; kill < 2; kill += 1) {
        const before = published.length
        await vi.waitFor(() => expect(published.length).toBeGreaterThan(before + 8), { timeout: 40_000, interval: 5 })
        at(1).signal('SIGKILL')
        await at(1).ended
        // The other goes on by itself.
        const alone = published.length
        await vi.waitFor(() => expect(published.length).toBeGreaterThan(alone + 3), { timeout: 20_000, interval: 5 })
        servers[1] = await start(ports[1] ?? 0)
      }
      await stop()
      const { events, numbers } = await record()
      expect(events).toEqual(Array.from({ length: events.length }, (_, index) => index + 1))
      expect(numbers).toEqual(expect.arrayContaining(published))

      await vi.waitFor(
        async () => {
          for (const child of listening) expect(await heardBy(child)).toEqual(Array(8).fill(events))
        },
        { timeout: 60_000, interval: 500 },
      )
      await vi.waitFor(
        async () => {
          for (const page of pages) {
            const shown = await shownOn(page)
            expect(shown).toEqual({ count: numbers.length, numbers: numbers.slice(0, shown.numbers.length) })
            expect(shown.numbers.length).toBeGreaterThanOrEqual(Math.min(20, numbers.length))
          }
        },
        { timeout: 60_000, interval: 500 },
      )
    },
    240_000,
  )
})
