import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { readProgramme } from '@/lib/conferences/read-programme'
import { readSession } from '@/lib/conferences/read-session'
import { readPlace } from '@/lib/contributions/read-place'
import { readThread } from '@/lib/contributions/read-thread'
import { markRead } from '@/lib/contributions/reading/mark-read'
import { readDay } from '@/lib/contributions/reading/read-day'
import { readLines } from '@/lib/contributions/reading/read-lines'
import { plansOf } from '../support/plans'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()
const MANY = 10_000
const THREADS = 4

let here: Stage

/**
 * The thread, and beside it three more as long; of each, every fourth is an answer to the one before. Amina has read the
 * first thousand.
 */
beforeAll(async () => {
  here = await stage()
  const { db } = await import('@/db/client')
  const { sql } = await import('drizzle-orm')
  const { recount } = await import('@/db/queries/reading/voices')
  const { conference, thread, session, amina, bruno, claire, driss, paolo } = here
  const authors = [bruno, claire, driss, paolo].map(({ participantId }) => participantId)
  await db.execute(sql`insert into thread (conference_id, session_id, position, title)
    select ${conference.id}, ${session.id}, n, '{"fr": "Autre"}' from generate_series(2, ${THREADS}::int) n`)
  // A thread at a time, since a statement has five seconds, and each text is made ready for the search as it comes.
  for (let before = 0; before < THREADS; before += 1) {
    await db.execute(sql`
      insert into contribution (conference_id, thread_id, author_id, key, language, doc, html, plain, words,
        submitted_at, published_at, number, root_number)
      select t.conference_id, t.id, (select json_array_elements_text(${JSON.stringify(authors)}::json)::uuid offset n % 4 limit 1),
        gen_random_uuid(), 'fr', '{}', '<p>Un texte</p>', 'Un texte', 2, at, at, n,
        case when n % 4 = 0 then n - 1 else n end
      from thread t, generate_series(${before * MANY + 1}::int, ${(before + 1) * MANY}::int) n,
        lateral (select '2026-11-02T09:00:00Z'::timestamptz + n * interval '1 second' as at) a
      where t.conference_id = ${conference.id} and t.position = ${before + 1}`)
  }
  await db.execute(sql`update conference set last_number = ${THREADS * MANY} where id = ${conference.id}`)
  await db.transaction((tx) => recount(tx, session.id))
  await db.execute(
    sql`insert into reading_mark values (${amina.participantId}, ${thread.id}, '{[1,1001),[5000,5002)}')`,
  )
  await db.execute(sql`analyze`)
})

const place = () => ({ slug: here.conference.slug, position: here.thread.position })
const numbersOf = (all: { number: number }[]) => all.map(({ number }) => number)
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('a thread of ten thousand', () => {
  test('is read from either end', async () => {
    const first = await here.anonymous.does(readThread, place())
    expect([numbersOf(first.view.contributions), first.older]).toEqual([range(1, 20), null])
    const last = await here.anonymous.does(readThread, { ...place(), after: first.last })
    expect([numbersOf(last.view.contributions), last.view.more, last.last]).toEqual([range(9981, MANY), false, null])
    const before = await here.anonymous.does(readThread, { ...place(), after: last.older })
    expect(numbersOf(before.view.contributions)).toEqual(range(9961, 9980))
  })

  test('is read a hundred lines a page, with how many have answered', async () => {
    const first = await here.anonymous.does(readLines, place())
    expect(numbersOf(first.lines)).toEqual(range(1, 100))
    expect(first.lines[2]).toMatchObject({ number: 3, answers: 1, begins: 'Un texte', shownAs: 'paolo' })
    const last = await here.anonymous.does(readLines, { ...place(), after: first.last })
    expect([numbersOf(last.lines).at(-1), last.more]).toEqual([MANY, false])
  })

  test('one line of it is read alone, whichever of its numbers is named', async () => {
    for (const line of [7, 8]) {
      const { view } = await here.anonymous.does(readThread, { ...place(), line })
      expect([numbersOf(view.contributions), view.line, view.more]).toEqual([[7, 8], 7, false])
    }
    const nowhere = await here.anonymous.does(readThread, { ...place(), line: THREADS * MANY + 1 })
    expect(nowhere.view).toMatchObject({ contributions: [], line: THREADS * MANY + 1 })
  })

  test('leads to a day: the first published on it or after it, by the clock of Rome', async () => {
    const { db } = await import('@/db/client')
    const { sql } = await import('drizzle-orm')
    const [thread, when] = [here.thread.id, '2026-11-04T23:30:00Z']
    await db.execute(
      sql`update contribution set published_at = ${when} where thread_id = ${thread} and number = ${MANY}`,
    )
    const found = async (day: string) => (await here.anonymous.does(readDay, { ...place(), day })).number
    expect([await found('2026-11-01'), await found('2026-11-05')]).toEqual([1, MANY])
    for (const day of ['2026-11-06', '2026-02-31', 'hier'])
      await expect(found(day)).rejects.toMatchObject({ name: 'Refusal' })
  })
})

/** The same for the first, a middle and the last page; `after` is a place of the thread. */
const places = [
  ['first', null],
  ['middle', { root: 5001, number: 5001 }],
  ['last', { root: 9977, number: 9977 }],
] as const

describe('no page reads the whole', () => {
  /** What a page may take in hand of what is contributed: a few pages' worth, however long the thread. */
  const MOST = 220

  async function expectFrugal(read: (db: Db) => Promise<unknown>, most = MOST) {
    for (const plan of await plansOf(read)) {
      expect(plan.scanned).not.toContain('contribution')
      expect(plan.rowsOf('contribution')).toBeLessThanOrEqual(most)
    }
  }

  test.each(places)('of a thread, its %s', async (_, after) => {
    const { readThreadPage } = await import('@/db/queries/threads')
    const { contributionLine } = await import('@/db/queries/reading/lines')
    await expectFrugal((db) => readThreadPage(db, { ...place(), after, limit: 20, line: null }))
    await expectFrugal((db) => readThreadPage(db, { ...place(), after, limit: 100, line: null }, contributionLine))
    await expectFrugal((db) => readThreadPage(db, { ...place(), after, limit: 20, line: 7 }))
  })

  test('nor the way to a number or a day, nor what is new, in the thread, its session and the programme', async () => {
    const { placeOfDay, placeOfNumber } = await import('@/db/queries/reading/places')
    const { ownReading } = await import('@/db/queries/reading/marks')
    const { ownInThread } = await import('@/db/queries/reading/own')
    const { readProgramme: programme, readSession: session } = await import('@/db/queries/programme')
    const { slug } = here.conference
    const { personId } = here.amina
    for (const number of [1, 5000, MANY]) await expectFrugal((db) => placeOfNumber(db, { slug, number, limit: 20 }))
    await expectFrugal((db) => placeOfDay(db, { ...place(), day: '2026-11-02', zone: 'Europe/Rome', limit: 20 }))
    await expectFrugal((db) => ownInThread(db, { ...place(), personId }))
    await expectFrugal((db) => ownReading(db, { slug, personId }), THREADS * 100)
    await expectFrugal((db) => ownReading(db, { slug, personId, session: 1 }), THREADS * 100)
    await expectFrugal((db) => programme(db, { slug, latest: 6 }))
    await expectFrugal((db) => session(db, { slug, position: 1, quietHours: 24 }))
  })

  test('nor the queue, where some correct what is published', async () => {
    const { db } = await import('@/db/client')
    const { sql } = await import('drizzle-orm')
    const { readQueue } = await import('@/db/queries/desk/queue')
    const { slug, id } = here.conference
    const [last] = await db.execute<{ id: string }>(sql`
      update contribution set proposed_revision = 2, proposed_at = '2026-11-05T09:00:00Z'
      where conference_id = ${id} and number % 1000 = 0 returning id`)
    for (const after of [undefined, last?.id])
      await expectFrugal((db) => readQueue(db, { personId: null, slug, after, limit: 20 }))
  })

  test('to go on reading, no more than what was read already', async () => {
    const { firstUnread } = await import('@/db/queries/reading/marks')
    await expectFrugal((db) => firstUnread(db, { ...place(), personId: here.amina.personId }), 1001)
  })
})

test('every page asks as many questions for a long thread as for a short one', async () => {
  const { listener } = await import('@/db/client')
  const short = await stage()
  await here.amina.does(markRead, { conferenceId: here.conference.id, numbers: [1] })
  const asked = vi.spyOn(listener(), 'unsafe')
  const questions = async (at: Stage, person: 'amina' | 'anonymous', after?: string) => {
    const { slug } = at.conference
    const counts: number[] = []
    const counted = async (read: () => Promise<unknown>) => {
      asked.mockClear()
      await read().catch(() => undefined)
      counts.push(asked.mock.calls.length)
    }
    await counted(() => at[person].does(readThread, { slug, position: 1, after }))
    await counted(() => at[person].does(readLines, { slug, position: 1, after }))
    await counted(() => at[person].does(readSession, { slug, position: 1 }))
    await counted(() => at[person].does(readProgramme, { slug }))
    await counted(() => at[person].does(readPlace, { slug, number: 1 }))
    return counts
  }
  // The first of each is read for the first time: what the database says of it, the page, and one's own.
  expect(await questions(short, 'amina')).toEqual([3, 2, 2, 2, 1])
  expect(await questions(here, 'amina', '5001.5001')).toEqual([3, 2, 2, 2, 1])
  expect(await questions(here, 'anonymous', '9977.9977')).toEqual([2, 1, 1, 1, 1])
  asked.mockRestore()
})
