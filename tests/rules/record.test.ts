import { expect, test } from 'vitest'
import { publishedCounts, publishedMedian, publishedPart } from '@/lib/moderation/record/rules'

const counts = (all: Record<string, number>) =>
  Object.fromEntries(
    publishedCounts(Object.entries(all).map(([name, count]) => ({ name, count }))).map((one) => [one.name, one.count]),
  )

test('a count under five is not published', () => {
  expect(counts({ a: 12, b: 5, c: 4, d: 1 })).toEqual({ a: 12, b: 5, c: null, d: null })
})

test('one that is left out alone takes the smallest of the others with it', () => {
  expect(counts({ a: 12, b: 6, c: 4 })).toEqual({ a: 12, b: null, c: null })
})

test('what never happened is not spoken of', () => {
  expect(counts({ a: 7, b: 0 })).toEqual({ a: 7 })
  expect(counts({})).toEqual({})
})

test('a median of a few is not published', () => {
  expect(publishedMedian(4, 2)).toBeNull()
  expect(publishedMedian(5, 2)).toBe(2)
  expect(publishedMedian(0, null)).toBeNull()
})

test('a part is published where neither it nor the rest is few', () => {
  expect(publishedPart(5, 5)).toBe(5)
  expect(publishedPart(6, 11)).toBe(6)
  expect(publishedPart(6, 10)).toBeNull()
  expect(publishedPart(4, 20)).toBeNull()
})
