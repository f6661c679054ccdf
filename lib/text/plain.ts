import { cleanText } from './characters'
import { piecesOf, safeHref } from './links'
import { itemOf, joined, listOf, paragraphsOf, type Text } from './tidy'
import type { Block, Doc, Inline, List, ListItem, Paragraph } from './tree'

/** Deeper than people quote and list by hand; below, a `>` or `-` is a character like any other. */
const deepest = 4

const bullet = /^[-*•]\s+(?=\S)/
const number = /^(\d{1,3})\. +(?=\S)/

type Kind = 'quote' | List['type'] | undefined

const indentOf = (line: string) => line.length - line.replace(/^ +/, '').length
const isBlank = (line: string | undefined) => line !== undefined && line.trim() === ''

/** What a line begins, if it is not just a line; a numbered list begins at 1, or a year would become one. */
function kindOf(line: string, level: number): Kind {
  if (level >= deepest) return undefined
  const text = line.trimStart()
  // Trimmed as the paragraph would be: a sign before a no-break space would be read otherwise the second time.
  if (text.trimEnd() === '>' || text.startsWith('> ')) return 'quote'
  if (bullet.test(text)) return 'bulletList'
  return number.exec(text)?.[1] === '1' ? 'orderedList' : undefined
}

/** The text of a list's item number `place`, if the line begins it. */
function itemText(line: string, type: List['type'], place: number): string | undefined {
  const text = line.trimStart()
  if (type === 'bulletList') return bullet.test(text) ? text.replace(bullet, '') : undefined
  return number.exec(text)?.[1] === String(place) ? text.replace(number, '') : undefined
}

/** Reads lines from the first to the last, each once. */
class Lines {
  at = 0
  constructor(readonly all: string[]) {}
  get next(): string | undefined {
    return this.all[this.at]
  }
  get after(): string | undefined {
    return this.all[this.at + 1]
  }
  /** The lines from here on for which it holds. */
  while(holds: (line: string) => boolean): string[] {
    const taken: string[] = []
    for (let line = this.next; line !== undefined && holds(line); line = this.next) {
      taken.push(line)
      this.at += 1
    }
    return taken
  }
}

const textOf = (line: string): Text[] =>
  piecesOf(line).map(({ text, href }) =>
    href ? { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] } : { type: 'text', text },
  )

function quoteFrom(lines: Lines, level: number): Block[] {
  const quoted = lines.while((line) => kindOf(line, level) === 'quote')
  const content = blocksFrom(
    quoted.map((line) => line.trimStart().slice(2)),
    level + 1,
  )
  return content.length > 0 ? [{ type: 'blockquote', content }] : paragraphsOf([textOf('>')])
}

function listFrom(lines: Lines, type: List['type'], level: number): Block[] {
  const items: ListItem[] = []
  const inside = indentOf(lines.next ?? '') + 2
  const belongs = (line: string | undefined) => line !== undefined && !isBlank(line) && indentOf(line) >= inside
  for (;;) {
    const at = lines.at
    if (items.length > 0 && isBlank(lines.next)) lines.at += 1
    const first = lines.next === undefined ? undefined : itemText(lines.next, type, items.length + 1)
    if (first === undefined) {
      lines.at = at
      return listOf(type, items)
    }
    lines.at += 1
    const more = lines.while((line) => belongs(line) || (isBlank(line) && belongs(lines.after)))
    items.push(itemOf(blocksFrom([first, ...more.map((line) => line.slice(inside))], level + 1)))
  }
}

function blocksFrom(raw: string[], level: number): Block[] {
  const lines = new Lines(raw.filter((line, i) => !isBlank(line) || !isBlank(raw[i - 1])))
  const blocks: Block[] = []
  for (let line = lines.next; line !== undefined; line = lines.next) {
    const kind = kindOf(line, level)
    if (isBlank(line)) lines.at += 1
    else if (kind === 'quote') blocks.push(...quoteFrom(lines, level))
    else if (kind) blocks.push(...listFrom(lines, kind, level))
    else {
      const paragraph = lines.while((text) => !isBlank(text) && kindOf(text, level) === undefined)
      blocks.push(...paragraphsOf(paragraph.map(textOf)))
    }
  }
  return joined(blocks)
}

/**
 * The document somebody means who types into a plain field: an empty line begins a paragraph, `> ` quotes, `- ` and
 * `1. ` list, web addresses become links. An empty text is one empty paragraph.
 */
export function fromPlain(text: string): Doc {
  const content = blocksFrom(cleanText(text).replaceAll('\t', '  ').split('\n'), 0)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

const hrefOf = (inline: Inline | undefined) =>
  inline?.type === 'text' ? inline.marks?.find((mark) => mark.type === 'link')?.attrs.href : undefined

/**
 * Stands for the name of somebody who is mentioned, the first of them for the first and so on: names are put in place
 * when a text is read (`diwan_named`). No text that comes in holds this character, since controls are taken out.
 */
export const NAME = '\u0001'

function wordsOf(inline: Inline): string {
  if (inline.type === 'text') return inline.text
  if (inline.type === 'citation') return `(${inline.attrs.number})`
  return inline.type === 'mention' ? `@${NAME}` : '\n'
}

/** A link is its words and, unless they are the address, the address in brackets. */
function paragraphText({ content = [] }: Paragraph): string {
  let text = ''
  let linked = ''
  content.forEach((inline, i) => {
    const words = wordsOf(inline)
    const href = hrefOf(inline)
    text += words
    linked = href ? linked + words : ''
    if (!href || hrefOf(content[i + 1]) === href) return
    const shown = href.replace(/^mailto:/, '')
    if (linked !== shown && safeHref(linked) !== href) text += ` (${shown})`
    linked = ''
  })
  return text
}

const indented = (text: string, first: string, rest: string) =>
  text
    .split('\n')
    .map((line, i) => (i === 0 ? first : line ? rest : '') + line)
    .join('\n')

function itemPlain({ content: [first, ...rest] }: ListItem, sign: string): string {
  const blocks = first?.type === 'paragraph' && !first.content ? rest : [first, ...rest]
  const text = blocks.reduce((before, block) => {
    if (!block) return before
    const isList = block.type === 'bulletList' || block.type === 'orderedList'
    return before + (before && (isList ? '\n' : '\n\n')) + blockPlain(block)
  }, '')
  return indented(text, sign, '  ')
}

function blockPlain(block: Block): string {
  if (block.type === 'paragraph') return paragraphText(block)
  if (block.type === 'blockquote') {
    const lines = blocksPlain(block.content).split('\n')
    return lines.map((line) => (line ? `> ${line}` : '>')).join('\n')
  }
  const sign = (i: number) => (block.type === 'bulletList' ? '- ' : `${i + 1}. `)
  return block.content.map((item, i) => itemPlain(item, sign(i))).join('\n')
}

const blocksPlain = (blocks: Block[]): string => blocks.map(blockPlain).join('\n\n')

/** The document as plain text, for mail, search and the plain field; `fromPlain` reads it back, where it refers to nothing. */
export const toPlain = (doc: Doc): string => blocksPlain(doc.content).normalize('NFC')
