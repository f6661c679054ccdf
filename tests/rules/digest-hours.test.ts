import { describe, expect, test } from 'vitest'
import { beginningOf, weekEnd, windowEnd } from '@/lib/digests/rules/hours'
import { numbersIn, stretches } from '@/lib/digests/rules/numbers'

const QUARTER = 900_000
const DAY = 86_400_000
const ROME = 'Europe/Rome'
const RABAT = 'Africa/Casablanca'

/** The ends of all windows that come due, looked at every quarter of an hour of so many days. */
function endsFrom(from: string, of: { zone: string; digestHour: number }, days = 4): string[] {
  const begin = Date.parse(from)
  const minutes = Array.from({ length: (days * DAY) / QUARTER }, (_, quarter) => new Date(begin + quarter * QUARTER))
  const ends = minutes.map((minute) => windowEnd(minute, of).toISOString())
  return [...new Set(ends)].slice(1)
}

describe('a digest is due once a day, at the hour that clocks show', () => {
  test.each([
    ['Rome, into summer', ROME, '2027-03-26T12:00Z', ['27T06', '28T05', '29T05', '30T05']],
    ['Rome, into winter', ROME, '2026-10-23T12:00Z', ['24T05', '25T06', '26T06', '27T06']],
    ['Rabat, into Ramadan', RABAT, '2027-02-05T12:00Z', ['06T06', '07T07', '08T07', '09T07']],
    ['Rabat, out of Ramadan', RABAT, '2027-03-12T12:00Z', ['13T07', '14T06', '15T06', '16T06']],
  ])('%s', (_, zone, from, expected) => {
    const ends = endsFrom(from, { zone, digestHour: 7 })
    expect(ends.map((end) => end.slice(8, 13))).toEqual(expected)
  })

  test.each([ROME, RABAT])('%s: also at the hours that come twice or not at all', (zone) => {
    for (const from of ['2027-03-26T12:00Z', '2026-10-23T12:00Z', '2027-02-05T12:00Z', '2027-03-12T12:00Z'])
      for (const digestHour of [0, 1, 2, 3, 23]) expect(endsFrom(from, { zone, digestHour })).toHaveLength(4)
  })

  test('by the week on its day, through the change of the clocks', () => {
    const monday = { zone: ROME, digestHour: 7, digestDay: 1 }
    const ends = ['2027-03-27T12:00Z', '2027-03-29T04:59Z', '2027-03-29T05:00Z', '2027-04-04T23:00Z']
    expect(ends.map((now) => weekEnd(new Date(now), monday).toISOString())).toEqual([
      '2027-03-22T06:00:00.000Z',
      '2027-03-22T06:00:00.000Z',
      '2027-03-29T05:00:00.000Z',
      '2027-03-29T05:00:00.000Z',
    ])
  })

  test('a day begins where somebody lives, and what is no day does not', () => {
    expect(beginningOf('2027-02-10', RABAT)?.toISOString()).toBe('2027-02-10T00:00:00.000Z')
    expect(beginningOf('2026-12-01', RABAT)?.toISOString()).toBe('2026-11-30T23:00:00.000Z')
    expect(['2026-02-30', 'x', ''].map((day) => beginningOf(day, ROME))).toEqual([undefined, undefined, undefined])
  })
})

describe('the numbers of a digest in an address', () => {
  test.each([
    [[16, 17, 18, 21], '16-18.21'],
    [[7], '7'],
    [[1, 3, 5], '1.3.5'],
  ])('%j is %s, and back', (numbers, text) => {
    expect(stretches(numbers)).toBe(text)
    expect(numbersIn(text, 60)).toEqual(numbers)
  })

  test.each(['', '0', '5-3', '1-61', '1-999999999', '1..2', '-1', '1.5e3', '1;drop'])('%j is none', (text) => {
    expect(numbersIn(text, 60)).toBeUndefined()
  })
})
