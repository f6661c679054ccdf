import { z } from 'zod'
import { type Here, MOST_NAMES, withoutNames } from '@/lib/presence/rules'
import { report } from '@/lib/report'

/** A line of its own beside that of the news. Nothing said on it is written into any table. */
export const CHANNEL = 'diwan_here'

/** Postgres carries 8000 bytes in one go. */
const MOST_BYTES = 7000

const names = z.array(z.string()).max(MOST_NAMES)
const here = z.object({ readers: z.int().min(0), names, writing: z.int().min(0), writers: names })

const said = z.discriminatedUnion('kind', [
  /** A process that has just begun to listen: the others say all they know. */
  z.object({ kind: z.literal('hello'), from: z.uuid() }),
  z.object({ kind: z.literal('gone'), from: z.uuid() }),
  z.object({ kind: z.literal('counts'), from: z.uuid(), counts: z.array(z.tuple([z.string(), here])) }),
])

export type Said = z.output<typeof said>

/** What another process said; nothing where another version says what we do not understand. */
export function saidIn(payload: string): Said | undefined {
  try {
    return said.safeParse(JSON.parse(payload)).data
  } catch {
    report.warn('presence: what another process said cannot be read')
    return undefined
  }
}

const bytesOf = (count: [string, Here]): number => Buffer.byteLength(JSON.stringify(count)) + 1

/** A letter may carry many marks: where so few names are too long together, they are counted and not said. */
const carried = ([stream, here]: [string, Here]): [string, Here] =>
  bytesOf([stream, here]) > MOST_BYTES ? [stream, withoutNames(here)] : [stream, here]

/** Counts in as few messages as carry them. */
export function messagesOf(from: string, counts: [string, Here][]): string[] {
  const messages: [string, Here][][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const count of counts.map(carried)) {
    const more = bytesOf(count)
    if (bytes + more > MOST_BYTES) {
      messages.push([])
      bytes = 0
    }
    messages.at(-1)?.push(count)
    bytes += more
  }
  return messages.map((some) => JSON.stringify({ kind: 'counts', from, counts: some } satisfies Said))
}
