import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRead, readingOf } from '@/lib/contributions/reading/mark'

describe('a reading mark', () => {
  test.each([
    [0, false],
    [1, true],
    [5, true],
    [6, false],
    [9, true],
    [10, false],
  ])('says of each number whether it was read: %i', (number, read) => {
    expect(
      isRead(
        [
          [1, 5],
          [9, 9],
        ],
        number,
      ),
    ).toBe(read)
  })

  test('knows on a page what was read before or written by the reader, and nothing else', () => {
    const own = { read: [[1, 5]] as [number, number][], wrote: [8], unread: 3 }
    expect(readingOf(own, [2, 5, 6, 8, 9])).toEqual({ read: [2, 5, 8], begun: true, unread: 3 })
  })

  test('tells nothing apart for who comes for the first time, and is nothing for who takes no part', () => {
    expect(readingOf({ read: [], wrote: [], unread: 2 }, [1, 2])).toEqual({ read: [], begun: false, unread: 2 })
    expect(readingOf(undefined, [1])).toBeNull()
  })

  test('tells the same of any stretches as of the numbers they stand for', () => {
    const stretch = fc
      .tuple(fc.nat({ max: 20 }), fc.nat({ max: 4 }))
      .map(([from, more]) => [from, from + more] as const)
    fc.assert(
      fc.property(fc.array(stretch), fc.nat({ max: 30 }), (mark, number) => {
        const numbers = mark.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
        expect(isRead(mark, number)).toBe(numbers.includes(number))
      }),
    )
  })
})
