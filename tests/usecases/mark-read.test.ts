import { describe, expect, test } from 'vitest'
import { readProgramme } from '@/lib/conferences/read-programme'
import { readThread } from '@/lib/contributions/read-thread'
import { markRead } from '@/lib/contributions/reading/mark-read'
import { readUnread } from '@/lib/contributions/reading/read-unread'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { withKey } from '../support/desk'
import { published } from '../support/published'
import { onStage, type Player, refusedAs, type Stage } from '../support/stage'

const stage = onStage()
const at = '2026-11-03T09:00:00Z'

/** A thread of Bruno's with roots 1 to 6, and two answers under 1. */
async function filled(): Promise<Stage> {
  const here = await stage()
  for (const number of [1, 2, 3, 4, 5, 6]) await published(here, { by: here.bruno, number, at })
  for (const number of [7, 8]) await published(here, { by: here.bruno, number, root: 1, at })
  return here
}

const reads = (who: Player, { conference }: Stage, numbers: number[] | string) =>
  who.does(markRead, { conferenceId: conference.id, numbers })

const place = ({ conference, thread }: Stage) => ({ slug: conference.slug, position: thread.position })
const readingOf = async (who: Player, here: Stage) => (await who.does(readThread, place(here))).reading
const unreadOf = async (who: Player, here: Stage) => (await readingOf(who, here))?.unread

async function rowsOf({ participantId }: Player) {
  const { db } = await import('@/db/client')
  const { readingMark } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  return db.select().from(readingMark).where(eq(readingMark.participantId, participantId))
}

describe('what somebody has read', () => {
  test('is known on every device, and the rest is new', async () => {
    const here = await filled()
    expect(await readingOf(here.amina, here)).toEqual({ read: [], begun: false, unread: 8 })
    await reads(here.amina, here, [1, 7, 8, 2])
    expect(await readingOf(here.amina, here)).toEqual({ read: [1, 7, 8, 2], begun: true, unread: 4 })
    expect(await here.amina.does(readUnread, place(here))).toBe(3)
  })

  test('stays one stretch a thread, however long, once it was read in a row', async () => {
    const here = await filled()
    await reads(here.amina, here, [5, 6])
    await reads(here.amina, here, [1, 3, 7])
    expect(await rowsOf(here.amina)).toMatchObject([{ read: '{[1,2),[3,4),[5,8)}' }])
    await reads(here.amina, here, [2, 4, 8])
    expect(await rowsOf(here.amina)).toMatchObject([{ read: '{[1,9)}' }])
  })

  test('is not what comes later in between: a new answer under an old root is the next to read', async () => {
    const here = await filled()
    await reads(here.amina, here, '1 2 3 4 5 6 7 8')
    expect([await unreadOf(here.amina, here), await here.amina.does(readUnread, place(here))]).toEqual([0, null])
    await published(here, { by: here.bruno, number: 12, root: 2, at })
    await published(here, { by: here.bruno, number: 13, at })
    expect(await unreadOf(here.amina, here)).toBe(2)
    expect(await here.amina.does(readUnread, place(here))).toBe(12)
  })

  test('only grows, whichever of two devices comes first', async () => {
    const here = await filled()
    const two = [
      [1, 2, 3],
      [3, 4],
      [8, 1],
      [6, 5],
    ]
    await Promise.all(two.map((numbers) => reads(here.amina, here, numbers)))
    await reads(here.amina, here, [1])
    expect(await rowsOf(here.amina)).toMatchObject([{ read: '{[1,7),[8,9)}' }])
  })

  test('counts neither what was withdrawn nor what one wrote oneself as new', async () => {
    const here = await filled()
    const id = await published(here, { by: here.bruno, number: 9, at })
    await published(here, { by: here.amina, number: 10, at })
    expect(await unreadOf(here.amina, here)).toBe(9)
    await here.bruno.does(withdrawContribution, withKey({ contributionId: id }))
    expect([await unreadOf(here.amina, here), await unreadOf(here.bruno, here)]).toEqual([8, 1])
    await reads(here.amina, here, [1, 2, 3, 4, 5, 6, 7, 8])
    expect(await unreadOf(here.amina, here)).toBe(0)
  })

  test('is counted in the programme for who takes part, and for nobody else', async () => {
    const here = await filled()
    await reads(here.amina, here, [1, 2])
    const programme = async (who: Player) => (await who.does(readProgramme, { slug: here.conference.slug })).own
    expect(await programme(here.amina)).toMatchObject({ unread: { [here.thread.id]: 6 } })
    expect([await programme(here.stranger), await programme(here.anonymous)]).toEqual([null, null])
  })

  test('is not counted beyond a hundred, since a page may not cost more for a longer thread', async () => {
    const here = await stage()
    for (let number = 1; number <= 103; number += 1) await published(here, { by: here.bruno, number, at })
    expect(await unreadOf(here.amina, here)).toBe(100)
  })
})

describe('a mark', () => {
  test('is one’s own: nobody else’s moves with it, and reading a page moves none', async () => {
    const here = await filled()
    await reads(here.amina, here, [1, 2, 3])
    await here.claire.does(readThread, place(here))
    expect([await rowsOf(here.bruno), await rowsOf(here.claire)]).toEqual([[], []])
  })

  test('is not for strangers, nor for what is elsewhere or not published', async () => {
    const [here, elsewhere] = [await filled(), await filled()]
    await refusedAs(reads(here.stranger, here, [1]), 'refusal.reading-mark')
    await refusedAs(reads(here.anonymous, here, [1]), 'refusal.reading-mark')
    await refusedAs(reads(here.amina, elsewhere, [1]), 'refusal.reading-mark')
    await reads(here.amina, here, [99, 2_000_000_000])
    expect(await rowsOf(here.amina)).toEqual([])
  })

  test.each([[[]], [''], ['x'], [[0]], [[-1]], [[1.5]], [Array(201).fill(1)], [undefined]])(
    'is not moved by what is no list of numbers: %o',
    async (numbers) => {
      const here = await filled()
      await refusedAs(reads(here.amina, here, numbers as number[]), 'refusal.invalid')
    },
  )
})

test('any pages read in any order, while more is published, leave unread exactly what was not read', async () => {
  const here = await stage()
  const roots = [1, 2, 3, 5, 8, 9, 12]
  const seen = new Set<number>()
  for (let number = 1; number <= 40; number += 1) {
    // Every third number is another thread's, so that what follows in the thread does not follow in the conference.
    if (number % 3 === 0) continue
    const root = roots.includes(number) ? number : (roots[(number * 7) % 3] ?? 1)
    await published(here, { by: here.bruno, number, root, at })
    const read = [(number * 5) % 23, (number * 11) % number, number % 4 ? number : 1].filter((one) => one > 0)
    await reads(here.amina, here, read)
    for (const one of read) if (one <= number && one % 3 !== 0) seen.add(one)
    const there = Array.from({ length: number }, (_, index) => index + 1).filter((one) => one % 3 !== 0)
    expect(await unreadOf(here.amina, here)).toBe(there.filter((one) => !seen.has(one)).length)
  }
  expect(seen.size).toBeGreaterThan(10)
})
