// A device may have no room, or allow nothing to be kept; writing goes on all the same.
function quietly<Result>(attempt: () => Result): Result | undefined {
  try {
    return attempt()
  } catch {
    return undefined
  }
}

/** What lies on this device under a name, as whoever kept it left it; nothing where it cannot be read. */
export const kept = <Thing>(name: string): Partial<Thing> | undefined =>
  quietly(() => {
    const thing: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    return typeof thing === 'object' && thing !== null ? thing : undefined
  })

/** Whether the device took it. */
export const keep = (name: string, thing: object): boolean =>
  quietly(() => {
    localStorage.setItem(name, JSON.stringify(thing))
    return true
  }) ?? false

export const forget = (name: string): void => void quietly(() => localStorage.removeItem(name))

export const namesFrom = (beginning: string): string[] =>
  quietly(() => Object.keys(localStorage).filter((name) => name.startsWith(beginning))) ?? []

// What was sent lies under one name for each text, so that two tabs never write over each other's; its author is in the
// name, so that nobody reads another's. Only this much of the box is in every page.
const BOX = 'diwan.outbox:'
export const boxOf = (personId: string): string => `${BOX}${personId}:`
export const anythingWaits = (): boolean => namesFrom(BOX).length > 0

const CHANGED = 'diwan-outbox'
export const tellOfChange = (): void => void dispatchEvent(new Event(CHANGED))

/** Calls whenever something comes or goes, here or in another tab. */
export function onChange(tell: () => void): () => void {
  const over = new AbortController()
  const { signal } = over
  addEventListener(CHANGED, tell, { signal })
  addEventListener('storage', ({ key }) => (key === null || key.startsWith(BOX)) && tell(), { signal })
  return () => over.abort()
}

/** A random UUID; `crypto.randomUUID` is missing where the page does not come over HTTPS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
}
