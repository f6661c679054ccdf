import { attributionAt } from './attributions'
import type { Stretch } from './parting'

/** What is quoted to be answered is short; of a long quote its last paragraph, and nothing of a longer one. */
const MOST_LINES = 6
const MOST_CHARACTERS = 500

export interface Place {
  /** How often the writer speaks above the quote, and below. */
  before: number
  after: number
  /** The writer's words follow at once. */
  answered: boolean
}

const atTheEnd: Place = { before: 0, after: 0, answered: false }

/**
 * A quote as it is kept: where the writer answers it in the middle of their text. One quote with everything below it is the
 * mail that is answered, and one at the end was left there.
 */
export function quotesAnswered({ voice, lines }: Stretch, { before, after, answered }: Place = atTheEnd): string[] {
  if (voice !== 'quoted' || !answered || (before === 0 && after < 2)) return []
  const quoted = lines.filter((line) => /^\s{0,3}>/.test(line) && !/^\s{0,3}>\s?>/.test(line)).map(unsigned)
  const all = paragraphsIn(withoutAnnouncement(quoted))
  const isAlone = before > 0 && after < 2
  const kept = isAlone && all.length > 1 && isLong(quoted) ? [] : (all.at(-1) ?? [])
  return kept.length === 0 || isLong(kept) ? [] : ['', ...kept.map((line) => `> ${line}`), '']
}

/** Apple puts «X wrote:» into the quote. */
function withoutAnnouncement(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line)
  return lines.slice(first + attributionAt(lines, first))
}

const unsigned = (line: string): string => line.replace(/^\s{0,3}>\s?/, '').trimEnd()

const isLong = (lines: readonly string[]): boolean =>
  lines.length > MOST_LINES || lines.join('').length > MOST_CHARACTERS

function paragraphsIn(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    if (line) paragraphs.at(-1)?.push(line)
    else if (paragraphs.at(-1)?.length) paragraphs.push([])
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}
