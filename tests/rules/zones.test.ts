import { expect, test } from 'vitest'
import { zonesAreOld } from '@/lib/zones'

const now = new Date('2026-11-24T12:00:00Z')

test.each([
  ['2026f', false],
  ['2027a', false],
  ['2025c', true],
  ['', true],
  [undefined, true],
])('time zones of %s are too old in 2026: %s', (version, old) => {
  expect(zonesAreOld(version, now)).toBe(old)
})
