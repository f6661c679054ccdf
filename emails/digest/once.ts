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
const names = new LRUCache<string, string>({ max: 4000 })
let named = 0

/** No name is given twice, also where the words it was for are not known any more. */
function nameOf(words: string): string {
  const known = names.get(words)
  if (known !== undefined) return known
  named += 1
  const name = `#${named}`
  names.set(words, name)
  return name
}

/**
 * A short name for all that a contribution says, the same for two that say the same. Looked up by the object, since most
 * are one object for many readers, and to look up by all their words takes longer the more they say.
 */
export function keyOf(data: object): string {
  const known = keys.get(data)
  if (known !== undefined) return known
  const key = nameOf(JSON.stringify(data))
  keys.set(data, key)
  return key
}
