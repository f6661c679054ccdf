import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Heard, hear, type ThreadPageView } from '@/lib/contributions/hear'
import { isAfter, placeOf } from '@/lib/contributions/place'
import type { ContributionView, Place } from '@/lib/contributions/view'

const box = {
  id: 's',
  opensAt: '2026-11-02T09:00:00Z',
  closesAt: '2026-11-08T23:00:00Z',
  lateUntil: '2026-11-10T23:00:00Z',
  synthesisedAt: null,
  archivedAt: null,
  extension: null,
}

const contribution = (number: number, rootNumber = number): ContributionView => ({
  number,
  rootNumber,
  replyToNumber: rootNumber === number ? null : rootNumber,
  author: { shownAs: 'Amina', detail: null, country: 'IT', expert: false, relayedBy: null },
  asks: false,
  language: 'fr',
  title: null,
  html: `<p>${number}</p>`,
  submittedAt: '2026-11-05T09:00:00Z',
  publishedAt: '2026-11-05T10:00:00Z',
  revisedAt: null,
  late: false,
  withdrawn: false,
  useful: 0,
  lived: 0,
  renderings: [],
})

const page = (given: Partial<ThreadPageView> = {}): ThreadPageView => ({
  after: null,
  line: null,
  limit: 3,
  reads: 'fr',
  contributions: [],
  more: false,
  messages: [],
  published: 0,
  closedAt: null,
  heardTo: 0,
  session: box,
  ...given,
})

const ids = { conferenceId: 'c', threadId: 't', sessionId: 's', contributionId: '' }

const published = (number: number, view: ContributionView): Heard => ({
  stream: 'thread:t',
  number,
  event: { type: 'contribution.published', ...ids, contributionId: `k${view.number}`, number: view.number },
  contribution: view,
  session: null,
  thread: null,
  ask: null,
  message: null,
  waiting: null,
})

const heardAll = (view: ThreadPageView, all: Heard[]): ThreadPageView =>
  all.reduce((now, heard) => {
    const next = hear(now, heard)
    if (typeof next === 'string') throw new Error(next)
    return next
  }, view)

const numbersOf = (view: ReturnType<typeof hear>) =>
  typeof view === 'string' ? view : view.contributions.map((one) => one.number)

describe('what an open page does with an event', () => {
  test('a new root comes at the end, an answer under its root', () => {
    const open = page({ contributions: [contribution(1), contribution(2)], heardTo: 2, limit: 5 })
    expect(numbersOf(heardAll(open, [published(3, contribution(3)), published(4, contribution(4, 1))]))).toEqual([
      1, 4, 2, 3,
    ])
  })

  test('what it has heard before changes nothing; what comes too early is a gap', () => {
    const open = page({ contributions: [contribution(1)], heardTo: 5 })
    expect(hear(open, published(5, contribution(9)))).toBe(open)
    expect(hear(open, published(7, contribution(9)))).toBe('gap')
  })

  test('a full page keeps its length, and says that there is more', () => {
    const open = page({ contributions: [1, 2, 3].map((number) => contribution(number)), heardTo: 3 })
    const after = heardAll(open, [published(4, contribution(4)), published(5, contribution(5, 1))])
    expect(numbersOf(after)).toEqual([1, 5, 2])
    expect(after.more).toBe(true)
  })

  test('a page in the middle leaves what belongs before or after it alone', () => {
    const open = page({ after: { root: 2, number: 2 }, contributions: [contribution(3)], heardTo: 3 })
    expect(numbersOf(heardAll(open, [published(4, contribution(4, 1)), published(5, contribution(5, 3))]))).toEqual([
      3, 5,
    ])
  })

  test('a page of one line of replies takes in what belongs to it, and only counts the rest', () => {
    const open = page({ line: 2, contributions: [contribution(2)], heardTo: 2, published: 2 })
    const after = heardAll(open, [published(3, contribution(3)), published(4, contribution(4, 2))])
    expect([numbersOf(after), after.published]).toEqual([[2, 4], 4])
  })

  test('a closing that moves takes the mark from what is no longer late', () => {
    const late = { ...contribution(1), submittedAt: '2026-11-09T09:00:00Z', late: true }
    const moved = { ...box, closesAt: '2026-11-10T23:00:00Z' }
    const event = { type: 'session.extended' as const, conferenceId: 'c', sessionId: 's', threadIds: [], closesAt: '' }
    const after = hear(page({ contributions: [late] }), {
      stream: 'thread:t',
      number: 1,
      event,
      contribution: null,
      session: moved,
      thread: null,
      ask: null,
      message: null,
      waiting: null,
    })
    expect(after).toMatchObject({ session: moved, contributions: [{ number: 1, late: false }] })
  })

  test('a page keeps the renderings in the language it is read in, and no other', () => {
    const said = (language: 'fr' | 'ar') => ({
      language,
      kind: 'gloss' as const,
      title: null,
      html: '<p>…</p>',
      checkedBy: 'Nour',
      ofRevision: 1,
      stale: false,
    })
    const event = { type: 'rendering.checked' as const, ...ids, language: 'fr' as const, kind: 'gloss' as const }
    const told = { ...contribution(1), renderings: [said('ar'), said('fr')] }
    const heard = {
      stream: 'thread:t',
      number: 1,
      event,
      contribution: told,
      session: null,
      thread: null,
      ask: null,
      message: null,
      waiting: null,
    }
    expect(hear(page({ contributions: [contribution(1)] }), heard)).toMatchObject({
      contributions: [{ number: 1, renderings: [said('fr')] }],
    })
  })

  test('a withdrawn one that is not on the page leaves the page as it is', () => {
    const event = { type: 'contribution.withdrawn' as const, conferenceId: 'c', contributionId: 'k9', published: null }
    const gone = { ...contribution(9), withdrawn: true }
    const told = {
      stream: 'thread:t',
      number: 1,
      event,
      contribution: gone,
      session: null,
      thread: null,
      ask: null,
      message: null,
      waiting: null,
    }
    expect(numbersOf(hear(page({ contributions: [contribution(1)] }), told))).toEqual([1])
  })
})

interface Asked {
  after: Place | null
  line: number | null
  limit: number
}

/** What the database would give: the thread or a line of it in reading order, from a place, a page of it. */
function readAnew(all: ContributionView[], { after, line, limit }: Asked) {
  const inOrder = [...all].sort((one, other) => (isAfter(placeOf(one), placeOf(other)) ? 1 : -1))
  const beyond = inOrder
    .filter(({ rootNumber }) => line === null || rootNumber === line)
    .filter((one) => !after || isAfter(placeOf(one), after))
  return { contributions: beyond.slice(0, limit), more: beyond.length > limit }
}

test('any thread, or line of it, heard from any moment on equals the same read anew', () => {
  const thread = fc.array(fc.nat({ max: 30 }), { maxLength: 40 }).map((answers) => {
    const all: ContributionView[] = []
    for (const [index, answered] of answers.entries())
      all.push(contribution(index + 1, all[answered]?.rootNumber ?? index + 1))
    return all
  })
  const asked = fc.record({
    after: fc.option(fc.record({ root: fc.nat({ max: 40 }), number: fc.nat({ max: 40 }) }), { nil: null }),
    line: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
    limit: fc.integer({ min: 1, max: 8 }),
  })
  fc.assert(
    fc.property(thread, fc.nat({ max: 40 }), asked, (all, opened, place) => {
      const before = all.slice(0, opened)
      const open = page({ ...place, heardTo: before.length, ...readAnew(before, place) })
      const heard = heardAll(
        open,
        all.slice(opened).map((one) => published(one.number, one)),
      )
      expect({ contributions: heard.contributions, more: heard.more }).toEqual(readAnew(all, place))
    }),
    { numRuns: 300 },
  )
})
