/** A stretch of a synthesis: words, words that stand out, or the numbers of contributions it rests on. */
export type Stretch = { kind: 'plain' | 'strong'; text: string } | { kind: 'cited'; text: string; number: number }

/** `**…**`, and lists of numbers in brackets: `(17)`, `(1, 2)`, `(1، 2)`. */
const marks = /\*\*(.+?)\*\*|\((\d{1,6}(?:[,،]\s*\d{1,6})*)\)/g

/** `(1, 2)` as it is written, with each number a stretch of its own. */
function citedStretches(list: string): Stretch[] {
  const parts = list.split(/(\d+)/).map((text, index): Stretch => {
    return index % 2 === 1 ? { kind: 'cited', text, number: Number(text) } : { kind: 'plain', text }
  })
  return [{ kind: 'plain', text: '(' }, ...parts, { kind: 'plain', text: ')' }]
}

function stretchesOf(paragraph: string): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const found of paragraph.matchAll(marks)) {
    stretches.push({ kind: 'plain', text: paragraph.slice(from, found.index) })
    if (found[1]) stretches.push({ kind: 'strong', text: found[1] })
    else stretches.push(...citedStretches(found[2] ?? ''))
    from = found.index + found[0].length
  }
  stretches.push({ kind: 'plain', text: paragraph.slice(from) })
  return stretches.filter(({ text }) => text !== '')
}

/** A synthesis as paragraphs of stretches: a new one at each line, and where bold words begin after a sentence's end. */
export const citedText = (text: string): Stretch[][] =>
  text
    .split(/\n+|(?<=[.!?؟])\s+(?=\*\*)/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map(stretchesOf)
