/** Where programs break lines of plain text: nowhere below the first, nowhere above the second. */
const NARROWEST = 66
const WIDEST = 80

const item = /^\s*(?:[-*•–—]|\d{1,2}[.)]|[a-z]\))\s/i

/**
 * Joins the lines that a program broke, paragraph by paragraph: a line whose next word would not have fitted. What somebody
 * ended by hand stays ended; and a program that leaves one line long breaks none.
 */
export function unwrapped(text: string): string {
  const lines = text.split('\n')
  if (lines.some((line) => line.length > WIDEST)) return text
  const joined: string[] = []
  for (const [at, line] of lines.entries()) {
    if (wasBroken(lines[at - 1] ?? '', line)) joined.push(`${joined.pop()} ${line.trim()}`)
    else joined.push(line)
  }
  return joined.join('\n')
}

function wasBroken(previous: string, line: string): boolean {
  if (!line.trim() || item.test(line) || line.startsWith('>') || previous.startsWith('>')) return false
  const [word = ''] = line.trim().split(' ', 1)
  return !previous.endsWith(':') && previous.length > NARROWEST / 2 && previous.length + 1 + word.length > NARROWEST
}
