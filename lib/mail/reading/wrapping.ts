/** Where programs break lines of plain text: nowhere below the first, nowhere above the second. */
const NARROWEST = 66
const WIDEST = 80

const item = /^\s*(?:[-*•–—]|\d{1,2}[.)]|[a-z]\))\s/i

/**
 * Joins the lines that a program broke, paragraph by paragraph: a line whose next word would not have fitted. What somebody
 * ended by hand stays ended.
 */
export function unwrapped(lines: readonly string[]): string[] {
  const joined: string[] = []
  let lastWidth = 0
  for (const line of lines) {
    const previous = joined.at(-1)
    if (previous !== undefined && wasBroken(lastWidth, { previous, line }))
      joined[joined.length - 1] = `${previous} ${line.trim()}`
    else joined.push(line)
    lastWidth = line.length
  }
  return joined
}

function wasBroken(width: number, { previous, line }: { previous: string; line: string }): boolean {
  if (!line.trim() || !previous.trim() || item.test(line) || line.startsWith('>') || previous.startsWith('>'))
    return false
  const [word = ''] = line.trim().split(' ', 1)
  return width <= WIDEST && width + 1 + word.length > NARROWEST && width > NARROWEST / 2
}
