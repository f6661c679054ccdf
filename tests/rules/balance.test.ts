import { describe, expect, test } from 'vitest'
import {
  alarmsOf,
  expectedBy,
  type Plan,
  type SessionFigures,
  shownSectors,
  usualPlan,
} from '@/lib/conduct/rules/balance'
import { struck } from '@/lib/conduct/rules/hours'

const opensAt = '2026-11-02T09:00:00Z'
const now = new Date('2026-11-05T09:00:00Z')

/** A session in which everything is as it was planned. */
const well: SessionFigures = {
  opensAt,
  closesAt: '2026-11-08T23:00:00Z',
  lateUntil: '2026-11-10T23:00:00Z',
  synthesisedAt: null,
  archivedAt: null,
  position: 1,
  title: { fr: 'Essai' },
  contributions: 10,
  words: 1000,
  lastAt: '2026-11-05T08:00:00Z',
  languages: ['fr', 'it', 'ar'].map((of) => ({ of, count: 3 })),
  countries: ['MA', 'IT'].map((of) => ({ of, count: 4 })),
  sectors: [{ of: 'research', count: 8 }],
  loudest: { shownAs: 'Amina', words: 300 },
  unopened: [],
  unanswered: [],
  asks: [],
}

const alarms = (over: Partial<SessionFigures>, plan: Partial<Plan> = {}, at = now) =>
  alarmsOf({ ...well, ...over }, { ...usualPlan, ...plan }, at)

describe('what is missing in a session', () => {
  test('nothing, where everything is as planned', () => expect(alarms({})).toEqual([]))

  test.each([
    ['2026-11-04T09:00:01Z', []],
    ['2026-11-04T09:00:00Z', [{ kind: 'silent', hours: 24 }]],
    ['2026-11-03T09:00:00Z', [{ kind: 'silent', hours: 48 }]],
    [null, [{ kind: 'silent', hours: 48 }]],
  ])('a silence since %s', (lastAt, said) => expect(alarms({ lastAt })).toEqual(said))

  test('a question under which nobody has written, and contributions that wait for a reply', () => {
    const title = { fr: 'Qui ?' }
    expect(alarms({ unopened: [{ position: 2, title }], unanswered: [{ position: 1, title, count: 3 }] })).toEqual([
      { kind: 'unopened', thread: 2, title },
      { kind: 'unanswered', thread: 1, title, count: 3 },
    ])
  })

  test('a question to the experts after two days, not before', () => {
    const asks = [
      { number: 7, since: '2026-11-03T09:00:00Z' },
      { number: 8, since: '2026-11-03T09:00:01Z' },
    ]
    expect(alarms({ asks })).toEqual([{ kind: 'ask', number: 7, days: 2 }])
  })

  test('a country, a language, a capacity that was planned and is not heard', () => {
    const over = { countries: well.countries.slice(1), languages: well.languages.slice(0, 2) }
    expect(alarms(over, { sectors: ['research', 'finance'] })).toEqual([
      { kind: 'country', missing: 'MA' },
      { kind: 'language', missing: 'ar' },
      { kind: 'sector', missing: 'finance' },
    ])
  })

  test('one voice with more than its share of the words, unless there are few contributions yet', () => {
    const loudest = { shownAs: 'Amina', words: 310 }
    expect(alarms({ loudest })).toEqual([{ kind: 'loud', shownAs: 'Amina', share: 31 }])
    expect(alarms({ loudest, contributions: 5 })).toEqual([])
    expect(alarms({ loudest }, { mostShare: 40 })).toEqual([])
  })

  test('less than half of what should have come by now', () => {
    expect(expectedBy(well, 60, now)).toBe(27)
    expect(alarms({}, { contributions: 60 })).toEqual([{ kind: 'behind', contributions: 10, expected: 27 }])
    expect(alarms({}, { contributions: 40 })).toEqual([])
  })

  test.each([
    ['before it has been open for a day', '2026-11-03T08:59:59Z'],
    ['once it is closed', '2026-11-08T23:00:00Z'],
  ])('is not said %s', (_, at) => {
    expect(alarms({ lastAt: null, countries: [], languages: [] }, {}, new Date(at))).toEqual([])
  })
})

test('a capacity of fewer than five people has no figure', () => {
  const sectors = [
    { of: 'research', count: 5 },
    { of: 'legal', count: 4 },
  ]
  expect(shownSectors(sectors)).toEqual([sectors[0], { of: 'legal', count: 'few' }])
})

describe('an hour that has struck', () => {
  test.each([
    ['Europe/Rome', '2026-11-05T06:59:59Z', undefined],
    ['Europe/Rome', '2026-11-05T07:00:00Z', '2026-11-05T07:00:00.000Z'],
    ['Africa/Casablanca', '2026-11-05T07:00:00Z', '2026-11-05T07:00:00.000Z'],
    ['Europe/Rome', '2026-11-05T11:00:00Z', undefined],
    ['Europe/Rome', '2026-11-05T18:30:00Z', '2026-11-05T17:00:00.000Z'],
    // In Ramadan clocks in Morocco show the time of Greenwich.
    ['Africa/Casablanca', '2027-02-15T08:00:00Z', '2027-02-15T08:00:00.000Z'],
  ])('in %s at %s', (zone, at, hour) => {
    expect(struck([8, 18], zone, new Date(at))?.toISOString()).toBe(hour)
  })
})
