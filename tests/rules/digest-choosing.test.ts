import { describe, expect, test } from 'vitest'
import type { News, NewsItem } from '@/db/queries/digests/news'
import type { DigestReader } from '@/db/queries/digests/readers'
import { chosenFor, messagesFor, withRoom } from '@/lib/digests/choosing'

const item = (number: number, over: Partial<NewsItem> = {}): NewsItem => ({
  ...{ number, at: number, session: 1, thread: 1, authorId: 'bruno', answers: null, cites: [], mentions: [] },
  ...over,
})
const news = (items: NewsItem[]): News => ({
  slug: 's',
  title: {},
  sessions: [],
  threads: [],
  items,
  before: 0,
  messages: [],
})
const reader: DigestReader = {
  ...{
    participantId: 'amina',
    conferenceId: '',
    slug: 's',
    paused: false,
    mailToken: '',
    ownIds: ['amina', 'whom she relays'],
    rhythm: 'daily',
    from: 0,
    to: 100,
  },
  ...{ sessions: {}, read: {} },
}

const numbers = (chosen: ReturnType<typeof chosenFor>) =>
  typeof chosen === 'string' ? chosen : chosen.map(({ item: { number } }) => number)
const chosen = (items: NewsItem[], over: object = {}) =>
  numbers(chosenFor(news(items), { ...reader, ...over }, ['daily', 'mine']))

describe('what a digest is about', () => {
  test('is what others published in the window and the reader has not read, also of whom they relay', () => {
    const items = [
      item(1),
      item(2, { authorId: 'amina' }),
      item(3, { authorId: 'whom she relays' }),
      item(4),
      item(101),
    ]
    expect(chosen(items, { from: 1, read: { 1: '{[4,5),[9,12)}', 2: '{[3,4)}' } })).toEqual([3])
  })

  test('says why there is nothing: nothing was published, or all was read, or none of it concerns them', () => {
    expect(chosen([item(1, { authorId: 'amina' })])).toBe('nothing-new')
    expect(chosen([item(1)], { read: { 1: '{[1,2)}' } })).toBe('all-read')
    expect(chosen([item(1)], { rhythm: 'mine' })).toBe('nothing-theirs')
  })

  test('by what concerns them: an answer or a citation of theirs or of whom they relay, or their name', () => {
    const concerning = [
      item(1, { answers: { authorId: 'amina', number: 9 } }),
      item(2, { cites: [{ authorId: 'whom she relays', number: 8 }] }),
      item(3, { mentions: ['amina'] }),
      item(4, { answers: { authorId: 'claire', number: 7 }, mentions: ['paolo'] }),
    ]
    expect(chosen(concerning, { rhythm: 'mine' })).toEqual([1, 2, 3])
  })

  test('follows each session from its own place on, by its own rhythm', () => {
    const items = [item(10), item(20, { session: 2 }), item(30, { session: 2 }), item(40, { session: 3 })]
    const sessions = { 2: { rhythm: 'daily', from: 25 }, 3: { rhythm: 'none', from: 0 } }
    expect(chosen(items, { sessions })).toEqual([10, 30])
  })

  test('the desk is not heard by who wants only what concerns them', () => {
    const said = { ...news([]), messages: [{ number: 1, at: 5, plain: {}, session: 1 }] }
    expect(messagesFor(said, reader, ['daily'])).toHaveLength(1)
    expect(messagesFor(said, { ...reader, rhythm: 'mine' }, ['mine'])).toEqual([])
  })

  test('of too much, what concerns them is listed first, then the first of each thread', () => {
    const many = [
      item(1),
      item(2),
      item(3),
      item(4, { thread: 2 }),
      item(5, { answers: { authorId: 'amina', number: 9 } }),
    ]
    const all = chosenFor(news(many), reader, ['daily'])
    expect([...withRoom(typeof all === 'string' ? [] : all, { room: 3 })]).toEqual([5, 1, 4])
    expect([...withRoom(typeof all === 'string' ? [] : all, { room: 3, first: [3] })]).toEqual([5, 3, 1])
  })
})
