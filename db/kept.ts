import { LRUCache } from 'lru-cache'
import { type Db, db } from './client'
import { latest } from './latest'
import { readPageMark } from './queries/clock'

interface Answered<Answer> {
  /** What the database said before it was asked; the answer holds while it says the same. */
  mark: string
  answer: Promise<Answer | undefined>
}

/** Nobody who is given it can change what the next is given. */
function frozen<Part>(part: Part): Part {
  if (typeof part === 'object' && part !== null && !Object.isFrozen(part)) {
    Object.freeze(part)
    for (const inner of Object.values(part)) frozen(inner)
  }
  return part
}

interface Keeping {
  bytes: number
  markNow?: () => Promise<string>
}

const markOfDatabase = latest(() => readPageMark(db))

/**
 * Answers a question whose answer is the same for whoever asks it, from memory while the database says the same mark
 * (docs/decisions/0018): the mark is asked for anew each time, and those who come at once share both questions. What is
 * asked names all that the answer depends on, and nobody: what is somebody's own is a question by itself.
 */
export function keptWhileTrue<Asked extends object, Answer>(
  ask: (db: Db, asked: Asked) => Promise<Answer | undefined>,
  { bytes, markNow = markOfDatabase }: Keeping,
): (asked: Asked) => Promise<Answer | undefined> {
  const kept = new LRUCache<string, Answered<Answer>>({ maxSize: bytes })
  const making = new Map<string, Answered<Answer>>()

  async function make(name: string, made: Answered<Answer>): Promise<Answer | undefined> {
    making.set(name, made)
    try {
      const answer = await made.answer
      // As UTF-16.
      if (answer !== undefined) kept.set(name, made, { size: 2 * JSON.stringify(answer).length })
      return answer
    } finally {
      if (making.get(name) === made) making.delete(name)
    }
  }

  return async (asked) => {
    const mark = await markNow()
    const name = JSON.stringify(asked)
    const known = [kept.get(name), making.get(name)].find((one) => one?.mark === mark)
    return known ? known.answer : make(name, { mark, answer: ask(db, asked).then(frozen) })
  }
}
