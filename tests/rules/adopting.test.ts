import { beforeEach, expect, test, vi } from 'vitest'
import { adoptDraft } from '@/app/_ui/composer/writing/adopting'

const kept = new Map<string, string>()
const named = {
  ownKeys: () => [...kept.keys()],
  getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
}
const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => kept.set(name, value),
  removeItem: (name: string) => kept.delete(name),
}

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', new Proxy(storage, named))
})

const nameIn = (thread: string, replyTo = '', person = 'amina') =>
  `diwan.draft:${person}:submit-contribution:${thread}:${replyTo}`
const begun = (text: string) => JSON.stringify({ key: text, text, at: '' })
const textsOf = (name: string) => {
  const { text, others = [] } = JSON.parse(kept.get(name) ?? '{}')
  return [text, ...others.map((other: { text: string }) => other.text)]
}

const adopts = (replyTo = '') =>
  adoptDraft({ draftName: nameIn('here', replyTo), hidden: { threadId: 'here' }, fromIds: ['old', 'older'] })

test('what was begun in a thread that is part of this one now goes on here, each in its place', () => {
  kept.set(nameIn('old'), begun('seul'))
  kept.set(nameIn('older', '12'), begun('réponse'))
  adopts()
  adopts('12')
  expect([textsOf(nameIn('here')), textsOf(nameIn('here', '12'))]).toEqual([['seul'], ['réponse']])
  expect(kept.size).toBe(2)
})

test('beside what was begun here already, and lost in no case', () => {
  kept.set(nameIn('here'), begun('ici'))
  kept.set(nameIn('old'), begun('là'))
  adopts()
  adopts()
  expect(textsOf(nameIn('here'))).toEqual(['ici', 'là'])
})

test('nothing of another person or of another thread', () => {
  kept.set(nameIn('old', '', 'bruno'), begun('bruno'))
  kept.set(nameIn('elsewhere'), begun('ailleurs'))
  adopts()
  expect([...kept.keys()]).toEqual([nameIn('old', '', 'bruno'), nameIn('elsewhere')])
})
