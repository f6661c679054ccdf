/** Somebody with a thread open before them: who they are to the count, and under which name, if under any. */
export interface Reader {
  /** Two tabs of one participant are one reader; whoever is signed out is as many as they have tabs. */
  who: string
  name: string | null
  writing: boolean
}

/** How many read a thread now and how many of them write; a handful of names, of those who go by name. */
export interface Here {
  readers: number
  names: string[]
  writing: number
  writers: string[]
}

export const nobody: Here = { readers: 0, names: [], writing: 0, writers: [] }

/** Who is told apart by name in a small room; in a large one a number says more. */
export const MOST_NAMES = 5

const aFew = (names: (string | null)[]): string[] =>
  [...new Set(names)].filter((name) => name !== null).slice(0, MOST_NAMES)

export function hereOf(all: Iterable<Reader>): Here {
  const people = new Map<string, Reader>()
  for (const reader of all) {
    const writing = reader.writing || people.get(reader.who)?.writing === true
    people.set(reader.who, { ...reader, writing })
  }
  const readers = [...people.values()]
  const writing = readers.filter((one) => one.writing)
  return {
    readers: readers.length,
    names: aFew(readers.map(({ name }) => name)),
    writing: writing.length,
    writers: aFew(writing.map(({ name }) => name)),
  }
}

/** What several processes count, as one. */
export function together(heres: Here[]): Here {
  const sum = (count: (here: Here) => number) => heres.reduce((all, here) => all + count(here), 0)
  return {
    readers: sum(({ readers }) => readers),
    names: aFew(heres.flatMap(({ names }) => names)),
    writing: sum(({ writing }) => writing),
    writers: aFew(heres.flatMap(({ writers }) => writers)),
  }
}

/** For whoever is not registered: who sees the names of others can be seen by them. */
export const withoutNames = (here: Here): Here => ({ ...here, names: [], writers: [] })

export const isSame = (one: Here, other: Here): boolean => JSON.stringify(one) === JSON.stringify(other)

/** How long a room is told nothing more, in milliseconds: a second, and longer where more than 500 would be told in one. */
export const pauseAfterTelling = (told: number): number => Math.max(1000, told * 2)
