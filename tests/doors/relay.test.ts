import { sql } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { connect } from '@/db/client'
import type { Heard } from '@/lib/contributions/hear'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { waitingFrom, withKey } from '../support/desk'
import { rawSocket } from '../support/frames'
import { publishedNow } from '../support/published'
import { closing, type Ear, openEar, type Side, startSide } from '../support/sides'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()
const keep = closing()

const side = async (port?: number): Promise<Side> => keep(await startSide(port))
const ear = async (at: { origin: string }): Promise<Ear> => keep(await openEar(at))

const publishOne = (at: Stage) => publishedNow(at, { by: at.amina })
const numbers = (heard: Heard[]) => heard.map(({ number }) => number)
const within = (seconds: number, check: () => void) => vi.waitFor(check, { timeout: seconds * 1000, interval: 20 })

/** Ends every connection that only listens, as a restart of Postgres would, and says how many there were. */
async function endListening(): Promise<number> {
  const { sql: connection, db } = connect(process.env.DATABASE_URL ?? '')
  const ended = await db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%'`)
  await connection.end()
  return ended.length
}

describe('news', () => {
  test('reaches the pages of every process on the same database, at once, in order, each once', async () => {
    const at = await stage()
    const stream = `thread:${at.thread.id}`
    const ears = [await ear(await side()), await ear(await side())]
    for (const one of ears) expect(await one.join(stream)).toEqual({ ok: true, news: [] })
    await publishOne(at)
    // Sooner than a sweep would find it.
    await within(4, () => expect(ears.map((one) => numbers(one.heard))).toEqual([[1], [1]]))
    for (let n = 0; n < 5; n += 1) await publishOne(at)
    await within(4, () => expect(ears.map((one) => numbers(one.heard))).toEqual([range(6), range(6)]))
    expect(ears[0]?.heard[0]).toMatchObject({
      stream,
      event: { type: 'contribution.published', number: 1 },
      contribution: { number: 1, author: { shownAs: 'amina' } },
    })
  })

  test('is told to those in the room and to nobody else', async () => {
    const [here, elsewhere] = [await stage(), await stage()]
    const one = await side()
    const [near, far] = [await ear(one), await ear(one)]
    await near.join(`thread:${here.thread.id}`)
    await far.join(`thread:${elsewhere.thread.id}`)
    await publishOne(here)
    await within(4, () => expect(near.heard).toHaveLength(1))
    // The answer comes after whatever was told over the same line.
    await far.join(`thread:${elsewhere.thread.id}`)
    expect(far.heard).toEqual([])
  })

  test('after a number is a complete answer to somebody who joins', async () => {
    const at = await stage()
    const one = await side()
    for (let n = 0; n < 3; n += 1) await publishOne(at)
    const late = await ear(one)
    const { news = [] } = await late.join(`thread:${at.thread.id}`, 1)
    expect(numbers(news)).toEqual([2, 3])
  })

  test('of a burst that comes while pages join is missed by none of them', async () => {
    const at = await stage()
    const one = await side()
    const stream = `thread:${at.thread.id}`
    const waiting = await Promise.all(range(8).map(() => waitingFrom(at.amina, at.thread)))
    const burst = waiting.map((one) => at.claire.does(publishContribution, withKey(one)))
    const joined = await Promise.all(
      range(6).map(async (n) => {
        await burst[n]
        const page = await ear(one)
        const { news = [] } = await page.join(stream)
        return { page, before: numbers(news) }
      }),
    )
    await Promise.all(burst)
    await within(4, () => {
      for (const { page, before } of joined)
        expect(sorted(new Set([...before, ...numbers(page.heard)]))).toEqual(range(8))
    })
  })

  test('still comes when every notification is lost, within a sweep', async () => {
    const at = await stage()
    const page = await ear(keep(await startSide(0, deaf)))
    await page.join(`thread:${at.thread.id}`)
    await publishOne(at)
    await within(6, () => expect(numbers(page.heard)).toEqual([1]))
  })

  test('goes on after the database has ended the connection that listens', async () => {
    const at = await stage()
    const page = await ear(await side())
    await page.join(`thread:${at.thread.id}`)
    expect(await endListening()).toBeGreaterThan(0)
    await publishOne(at)
    await within(7, () => expect(numbers(page.heard)).toEqual([1]))
    await publishOne(at)
    await within(7, () => expect(numbers(page.heard)).toEqual([1, 2]))
  })

  test('of the time a server was away is fetched by number when it is back', async () => {
    const at = await stage()
    const first = await side()
    const stream = `thread:${at.thread.id}`
    const page = await ear(first)
    await page.join(stream)
    await publishOne(at)
    await within(4, () => expect(page.heard).toHaveLength(1))
    await first.stop()
    await publishOne(at)
    await publishOne(at)
    const back = new Promise<void>((resolve) => page.socket.once('connect', () => resolve()))
    await side(first.port)
    await back
    const { news = [] } = await page.join(stream, 1)
    expect(numbers(news)).toEqual([2, 3])
    await publishOne(at)
    await within(4, () => expect(numbers(page.heard)).toEqual([1, 4]))
  })

  test('reaches a room of many, each page once', async () => {
    const at = await stage()
    const one = await side()
    const pages = await Promise.all(range(620).map(() => ear(one)))
    await Promise.all(pages.map((page) => page.join(`thread:${at.thread.id}`)))
    await publishOne(at)
    await within(5, () => expect(pages.filter(({ heard }) => heard.length !== 1)).toEqual([]))
  })

  test('a heartbeat says how far the stream has come, and the time', async () => {
    const at = await stage()
    const page = await ear(await side())
    const stream = `thread:${at.thread.id}`
    await page.join(stream)
    await publishOne(at)
    await within(20, () => expect(page.last.at(-1)).toMatchObject({ stream, number: 1 }))
    expect(Date.parse(page.last.at(-1)?.now ?? '')).toBeGreaterThan(Date.parse('2026-11-03T10:00:00Z'))
  })
})

describe('a reader that does not read', () => {
  test('is cut off, waits for nobody else, and catches up by number when it comes back', async () => {
    const at = await stage()
    const one = await side()
    const stream = `thread:${at.thread.id}`
    const [reader, slow] = [await ear(one), await rawSocket(one.port, one.origin)]
    await reader.join(stream)
    slow.send('40')
    await within(5, () => expect(one.io.sockets.sockets.size).toBe(2))
    slow.send(`420["join",{"stream":"${stream}","after":0}]`)
    await within(5, () => expect(one.io.sockets.adapter.rooms.get(stream)?.size).toBe(2))
    slow.stopReading()
    // More than the network holds on its way, and more than is kept for one reader.
    for (let n = 0; n < 20; n += 1) one.io.local.to(stream).emit('filling', 'x'.repeat(1_000_000))
    await publishOne(at)
    await within(4, () => expect(numbers(reader.heard)).toEqual([1]))
    await within(10, () => expect(one.io.sockets.sockets.size).toBe(1))
    await publishOne(at)
    const back = await ear(one)
    expect(numbers((await back.join(stream)).news ?? [])).toEqual([1, 2])
    slow.end()
  })
})

const range = (n: number) => Array.from({ length: n }, (_, index) => index + 1)
const sorted = (all: Iterable<number>) => [...all].sort((one, other) => one - other)

/** Somebody to whom what Postgres notifies never comes. */
const deaf = {
  listen: async (_channel: string, _hear: unknown, listening?: () => void) => {
    listening?.()
    return { state: { status: '', pid: 0, secret: 0 }, unlisten: async () => {} }
  },
} as unknown as NonNullable<Parameters<typeof startSide>[1]>
