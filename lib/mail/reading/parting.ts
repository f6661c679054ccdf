import { attributionAt, namesAddress } from './attributions'
import { marks } from './marks'
import { tailAt } from './tails'

/** A run of lines of one voice: the writer's, or one that they quote. */
export interface Stretch {
  voice: 'own' | 'quoted' | 'tail'
  lines: string[]
}

/**
 * The lines of a mail, parted by who speaks. A `tail` is quoted without a sign at each line, so that it runs to the end of the
 * mail; who announces a quote («X wrote:») goes with it.
 */
export function stretchesOf(lines: readonly string[]): Stretch[] {
  const stretches: Stretch[] = []
  for (let at = 0; at < lines.length; ) {
    const announced = announcedAt(lines, at)
    if (announced && !quoteFollows(lines, at + announced)) {
      stretches.push({ voice: 'tail', lines: lines.slice(at + announced) })
      break
    }
    const line = lines[at] ?? ''
    if (announced) add(stretches, 'quoted', [])
    else add(stretches, isQuote(line) || isSpilt(lines, at) ? 'quoted' : 'own', [line])
    at += announced || 1
  }
  return stretches
}

/** Without signs at the quote, «On Thursday at nine the consul wrote:» may as well be the writer's own. */
function announcedAt(lines: readonly string[], at: number): number {
  const count = attributionAt(lines, at)
  if (count === 0) return tailAt(lines, at)
  return quoteFollows(lines, at + count) || namesAddress(lines.slice(at, at + count)) ? count : 0
}

const isQuote = (line: string): boolean => /^\s{0,3}>/.test(line)

function quoteFollows(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at, at + 4).find((line) => line.trim() && line !== marks.quotedFromHere)
  return next !== undefined && isQuote(next)
}

/**
 * The end of a quoted line that a program broke without giving it its sign: few small letters in the middle of a sentence,
 * between two lines of the quote.
 */
function isSpilt(lines: readonly string[], at: number): boolean {
  const [before = '', line = '', after = ''] = [lines[at - 1], lines[at], lines[at + 1]]
  if (!isQuote(before) || !isQuote(after) || line.length > 40) return false
  return before.length > 64 && /[\p{L},]$/u.test(before.trimEnd()) && /^\p{Ll}/u.test(line)
}

/** An empty line belongs to whoever spoke last. */
function add(stretches: Stretch[], voice: Stretch['voice'], lines: string[]): void {
  const last = stretches.at(-1)
  const isEmpty = lines.length > 0 && lines.every((line) => !line.trim())
  if (last && (last.voice === voice || isEmpty)) last.lines.push(...lines)
  else stretches.push({ voice, lines: [...lines] })
}
