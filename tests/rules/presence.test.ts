import { describe, expect, test } from 'vitest'
import { messagesOf, saidIn } from '@/lib/doors/presence/line'
import { namedHere } from '@/lib/people/rules'
import { hereOf, MOST_NAMES, pauseAfterTelling, type Reader, together, withoutNames } from '@/lib/presence/rules'

const reader = (who: string, name: string | null = null, writing = false): Reader => ({ who, name, writing })

describe('the name somebody reads under', () => {
  test.each([
    ['full', null, 'Amina'],
    ['first-name', null, 'Amina'],
    ['pseudonym', null, null],
    ['pseudonym', 'named', 'Amina'],
    ['pseudonym', 'counted', null],
    ['full', 'counted', null],
    [undefined, undefined, null],
  ] as const)('shown by %s, having chosen %s: %s', (display, presence, name) => {
    expect(namedHere({ shownAs: 'Amina', display, presence })).toBe(name)
  })
})

describe('who is here', () => {
  test('counts a participant once, however many tabs, and whoever is signed out once a tab', () => {
    const all = [reader('a', 'Amina'), reader('a', 'Amina', true), reader('a', 'Amina'), reader('s1'), reader('s2')]
    expect(hereOf(all)).toEqual({ readers: 3, names: ['Amina'], writing: 1, writers: ['Amina'] })
  })

  test('names a handful, and counts all', () => {
    const many = Array.from({ length: 3000 }, (_, n) => reader(`p${n}`, `N${n}`, true))
    const here = hereOf(many)
    expect([here.readers, here.writing, here.names.length, here.writers.length]).toEqual([
      3000,
      3000,
      MOST_NAMES,
      MOST_NAMES,
    ])
  })

  test('is the sum of what the processes count, and says each name once', () => {
    const one = hereOf([reader('a', 'Amina'), reader('x')])
    const other = hereOf([reader('b', 'Bruno', true), reader('a', 'Amina')])
    expect(together([one, other])).toEqual({ readers: 4, names: ['Amina', 'Bruno'], writing: 1, writers: ['Bruno'] })
    expect(together([])).toEqual({ readers: 0, names: [], writing: 0, writers: [] })
  })

  test('has no names for those who take no part', () => {
    expect(withoutNames(hereOf([reader('a', 'Amina', true)]))).toEqual({
      readers: 1,
      names: [],
      writing: 1,
      writers: [],
    })
  })

  test('is told once a second at most, and never to more than 500 readers in one', () => {
    expect([1, 500, 501, 5000].map(pauseAfterTelling)).toEqual([1000, 1000, 1002, 10_000])
  })
})

describe('what processes say to one another', () => {
  const from = crypto.randomUUID()
  const longest = 'ع'.repeat(80)
  const here = {
    readers: 9,
    names: Array(MOST_NAMES).fill(longest),
    writing: 5,
    writers: Array(MOST_NAMES).fill(longest),
  }

  test('fits into what Postgres carries, whatever the names, and arrives whole', () => {
    const counts = Array.from({ length: 40 }, (_, n): [string, typeof here] => [`thread:${n}`, here])
    const messages = messagesOf(from, counts)
    expect(messages.every((message) => Buffer.byteLength(message) < 8000)).toBe(true)
    const arrived = messages.map(saidIn).flatMap((said) => (said?.kind === 'counts' ? said.counts : []))
    expect(arrived).toEqual(counts)
  })

  test('is whole also of names as long as a name can be, and without names where those would be too long', () => {
    const said = (name: string): [string, typeof here] => {
      const names = Array.from({ length: MOST_NAMES }, (_, n) => `${name}${n}`)
      return ['thread:1', { ...here, names, writers: names }]
    }
    const marked = said('عَّٰ'.repeat(79))
    const tooLong = said('कु'.repeat(159))
    const messages = messagesOf(from, [marked, tooLong])
    expect(messages.every((message) => Buffer.byteLength(message) < 8000)).toBe(true)
    const arrived = messages.map(saidIn).flatMap((one) => (one?.kind === 'counts' ? one.counts : []))
    expect(arrived).toEqual([marked, ['thread:1', withoutNames(here)]])
  })

  test.each(['', 'null', '{"kind":"counts"}', '{"kind":"later","from":"x"}', '['])(
    'is passed over where it is none: %s',
    (payload) => {
      expect(saidIn(payload)).toBeUndefined()
    },
  )
})
