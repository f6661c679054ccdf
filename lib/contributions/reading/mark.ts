/**
 * What somebody has read of a thread: stretches of numbers, from and to, in order. Numbers and not places in reading
 * order, since answers are put in between what was read long ago, and a thread may be read from anywhere.
 */
export type Mark = readonly (readonly [from: number, to: number])[]

export const isRead = (mark: Mark, number: number): boolean => mark.some(([from, to]) => from <= number && number <= to)

/** What a page of a thread knows of its reader. */
export interface Reading {
  /** Of the numbers on the page, those that were read before it was opened, or written by the reader. */
  read: number[]
  /** The reader has been here before: only then is there anything to tell apart. */
  begun: boolean
  /** How many of the whole thread are unread; not counted beyond a hundred. */
  unread: number
}

interface Own {
  read: Mark
  wrote: number[]
  unread: number
}

/** What a page knows of its reader; nothing for whoever does not take part. */
export function readingOf(own: Own | undefined, numbers: number[]): Reading | null {
  if (!own) return null
  const { read: mark, wrote, unread } = own
  const read = numbers.filter((number) => wrote.includes(number) || isRead(mark, number))
  return { read, begun: mark.length > 0, unread }
}
