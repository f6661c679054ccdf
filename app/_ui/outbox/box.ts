import type { Doc } from '@/lib/text/tree'
import type { Answer } from './answers'
import { boxOf, forget, keep, kept, namesFrom, tellOfChange } from './device'

/** A text that was sent and has no definite yes: it stays on this device until there is one, or its author takes it back. */
export interface Unsent {
  /** The same at each attempt, whoever makes it, so that sending again is sending once. */
  key: string
  /** Who wrote it: nobody else sees it here, and it goes out under no other name. */
  personId: string
  act: string
  /** What it belongs to: `threadId`, `replyTo`, `contributionId`. */
  hidden: Record<string, string>
  title: string
  language: string
  chosen: boolean
  /** Missing where it was written in a plain field. */
  body?: Doc
  /** The same, plain. */
  text: string
  /** Where it goes back to when it is taken back: the draft's name on this device, and the page. */
  draftName: string
  path: string
  /** The versions of its draft with us, which are no news to whoever writes on in its place. */
  basedOn: string[]
  /** When it was sent, by the clock of this device. */
  at: string
  /** At least one attempt had no answer. */
  tried?: boolean
  /** Why it does not go on by itself. */
  answer?: Answer
}

const nameOf = ({ personId, key }: Pick<Unsent, 'personId' | 'key'>) => boxOf(personId) + key

/** What the device would not take: lost with the page, as everything is that is typed into one. */
const unkept = new Map<string, Unsent>()

/** What of this person's waits here, the oldest first. */
export function unsentOf(personId: string): Unsent[] {
  const box = boxOf(personId)
  const items = namesFrom(box).map((name) => kept<Unsent>(name))
  const all = [...items, ...[...unkept].flatMap(([name, item]) => (name.startsWith(box) ? [item] : []))]
  return all.filter((item): item is Unsent => Boolean(item?.key && item.text)).sort((a, b) => (a.at < b.at ? -1 : 1))
}

export function put(item: Unsent): void {
  if (!keep(nameOf(item), item)) unkept.set(nameOf(item), item)
  tellOfChange()
}

export function drop(item: Pick<Unsent, 'personId' | 'key'>): void {
  forget(nameOf(item))
  unkept.delete(nameOf(item))
  tellOfChange()
}

export const isHere = (item: Unsent): boolean => unkept.has(nameOf(item)) || kept(nameOf(item)) !== undefined

const SENT = 'diwan.sent'
const MOST_SENT = 50

/** Keys that went through lately: a copy of a page kept for reading may still show their draft. */
export const wasSentHere = (key: string): boolean => kept<string[]>(SENT)?.includes?.(key) ?? false

export function noteSent(key: string): void {
  const keys = kept<string[]>(SENT)
  keep(SENT, [...(Array.isArray(keys) ? keys : []), key].slice(-MOST_SENT))
}
