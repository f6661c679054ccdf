import type { Block, Inline, List, ListItem, Mark, Paragraph } from './tree'

export type Text = Extract<Inline, { type: 'text' }>

const sameMarks = (a: Mark[] = [], b: Mark[] = []) => JSON.stringify(a) === JSON.stringify(b)

/** Neighbours of the same look become one text; spaces at the ends and in a row go, as a page would not show them. */
function tidyLine(texts: Text[]): Text[] {
  const line: Text[] = []
  for (const next of texts) {
    const last = line.at(-1)
    const spaced = next.text.replace(/[ \t\n]+/g, ' ')
    const text = !last ? spaced.trimStart() : last.text.endsWith(' ') ? spaced.replace(/^ /, '') : spaced
    if (!text) continue
    if (last && sameMarks(last.marks, next.marks)) last.text = (last.text + text).normalize('NFC')
    else line.push({ ...next, text })
  }
  for (let last = line.at(-1); last; last = line.at(-1)) {
    last.text = last.text.trimEnd()
    if (last.text) break
    line.pop()
  }
  return line
}

/** The paragraphs that a run of lines makes: an empty line begins the next, so that there is one way to space a text. */
export function paragraphsOf(lines: Text[][]): Paragraph[] {
  const paragraphs: { type: 'paragraph'; content: Inline[] }[] = []
  let open: Inline[] | undefined
  for (const line of lines.map(tidyLine)) {
    if (line.length === 0) open = undefined
    else if (open) open.push({ type: 'hardBreak' }, ...line)
    else {
      open = [...line]
      paragraphs.push({ type: 'paragraph', content: open })
    }
  }
  return paragraphs
}

/** Bulleted lists that touch are one list: nobody can see, or type, the difference. */
export function joined(blocks: Block[]): Block[] {
  const result: Block[] = []
  for (const block of blocks) {
    const last = result.at(-1)
    if (block.type === 'bulletList' && last?.type === 'bulletList') last.content.push(...block.content)
    else result.push(block)
  }
  return result
}

/** A list item begins with a paragraph, if need be an empty one (a list within a list has nothing else to hold on to). */
export function itemOf(blocks: Block[]): ListItem {
  const content = blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' } satisfies Paragraph, ...blocks]
  return { type: 'listItem', content }
}

export const listOf = (type: List['type'], items: ListItem[]): List[] =>
  items.length > 0 ? [{ type, content: items }] : []
