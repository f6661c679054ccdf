import { isDisclaimer } from './disclaimers'
import { isFooter, isQuiet } from './footers'

/** Takes off from the end, line by line and paragraph by paragraph, what programs, offices and lists put there. */
export function withoutFooters(lines: readonly string[]): string[] {
  let rest = withoutEmptyEnd(lines)
  for (let count = footingOf(rest); count > 0; count = footingOf(rest)) {
    rest = withoutOrnaments(rest.slice(0, -count))
  }
  return rest
}

/** How many lines at the end nobody wrote. A page's paragraph may be one line among others, so that is tried as well. */
function footingOf(lines: readonly string[]): number {
  const last = lines.at(-1)
  if (last === undefined) return 0
  if (isFooter(last) || isDisclaimer([last])) return 1
  const wrapped = lines.slice(-2)
  if (wrapped.length === 2 && wrapped.every((line) => line.trim()) && isFooter(wrapped.join(' '))) return 2
  const paragraph = lines.slice(lines.findLastIndex((line) => !line.trim()) + 1)
  return isDisclaimer(paragraph) ? paragraph.length : 0
}

function withoutEmptyEnd(lines: readonly string[]): string[] {
  return lines.slice(0, lines.findLastIndex((line) => line.trim()) + 1)
}

function withoutOrnaments(lines: readonly string[]): string[] {
  return lines.slice(0, lines.findLastIndex((line) => !isQuiet(line)) + 1)
}
