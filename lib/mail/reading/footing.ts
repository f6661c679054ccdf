import { isDisclaimer } from './disclaimers'
import { isFooter, isQuiet } from './footers'

/** Lines. An office's words are not longer. */
const LONGEST_PARAGRAPH = 40

/** Takes off from the end, line by line and paragraph by paragraph, what programs, offices and lists put there. */
export function withoutFooters(lines: readonly string[]): string[] {
  let end = endOf(lines, { from: lines.length, without: (line) => !line.trim() })
  for (let count = footingOf(lines, end); count > 0; count = footingOf(lines, end)) {
    end = endOf(lines, { from: end - count, without: isQuiet })
  }
  return lines.slice(0, end)
}

/** How many lines before an end nobody wrote. A page's paragraph may be one line among others, so that is tried as well. */
function footingOf(lines: readonly string[], end: number): number {
  const last = lines[end - 1]
  if (last === undefined) return 0
  if (isFooter(last) || isDisclaimer([last])) return 1
  const before = lines[end - 2] ?? ''
  if (before.trim() && isFooter(`${before} ${last}`)) return 2
  const begin = endOf(lines, { from: end, without: (line) => line.trim() !== '' })
  const isLong = end - begin > LONGEST_PARAGRAPH
  return !isLong && isDisclaimer(lines.slice(begin, end)) ? end - begin : 0
}

/** Where lines end when those of a kind at their end are left out. */
function endOf(
  lines: readonly string[],
  { from, without }: { from: number; without: (line: string) => boolean },
): number {
  let end = from
  while (end > 0 && without(lines[end - 1] ?? '')) end -= 1
  return end
}
