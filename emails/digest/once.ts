import { LRUCache } from 'lru-cache'

/** A morning's words, in each language. */
const words = new LRUCache<string, string>({ max: 4000 })

/** Says once what is the same for many: to put a number into a sentence takes longer than to put a digest together. */
export function once(key: string, say: () => string): string {
  const known = words.get(key)
  if (known !== undefined) return known
  const said = say()
  words.set(key, said)
  return said
}

const keys = new WeakMap<object, string>()

/** All that a contribution says, as one text: written out once for each of those that are the same object for many readers. */
export function keyOf(data: object): string {
  const known = keys.get(data)
  if (known !== undefined) return known
  const key = JSON.stringify(data)
  keys.set(data, key)
  return key
}
