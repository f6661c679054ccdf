import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atRome, inRome } from '@/lib/text/typed/wall-clock'

describe('a time typed as clocks in Rome show it', () => {
  test.each([
    ['2026-11-28T23:59', '2026-11-28T22:59:00.000Z'],
    ['2026-07-01T00:00', '2026-06-30T22:00:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
  ])('%s is %s', (wall, instant) => {
    expect(atRome(wall)?.toISOString()).toBe(instant)
  })

  test('is the second of the two, of the hour that comes twice', () => {
    expect(atRome('2026-10-25T02:30')?.toISOString()).toBe('2026-10-25T01:30:00.000Z')
  })

  test.each([
    '2026-03-29T02:30',
    '2026-02-30T12:00',
    '2026-11-28T24:00',
    '2026-11-28',
    '',
    'tomorrow',
    '2026-13-01T00:00',
  ])('%s does not exist', (wall) => {
    expect(atRome(wall)).toBeUndefined()
  })

  test('is read back as it was typed, at every minute that exists', () => {
    const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const wall = inRome(new Date(minute * 60_000))
        const read = atRome(wall)
        expect(read && inRome(read)).toBe(wall)
      }),
    )
  })
})
