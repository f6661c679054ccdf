import { cleanText } from './characters'
import { piecesOf, safeHref } from './links'
import { itemOf, joined, listOf, paragraphsOf, type Text } from './tidy'
import type { Block, ListItem, Mark } from './tree'

/** `nodes` counts marks too. */
export const documentLimits = { depth: 20, nodes: 2000, bytes: 64 * 1024 }

export type DocumentRefusal = `document.${'too-deep' | 'too-long' | 'empty' | 'bad-link' | 'not-understood'}`

const bytesOf = (text: string) => new TextEncoder().encode(text).length

/**
 * Whether a value is small enough to be walked by functions that call themselves: 3000 levels end in a stack
 * overflow, and 2 MB hold up everyone else. Looks at each part once, without recursion.
 */
export function sizeRefusal(value: unknown): DocumentRefusal | undefined {
  // Between a node and its child lie two JSON levels, and below the deepest three for the marks.
  const deepest = documentLimits.depth * 2 + 3
  const waiting: { part: unknown; depth: number }[] = [{ part: value, depth: 1 }]
  let nodes = 0
  let bytes = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part, depth } = next
    if (typeof part === 'string') bytes += part.length > documentLimits.bytes ? part.length : bytesOf(part)
    if (typeof part === 'object' && part !== null) {
      if (depth > deepest) return 'document.too-deep'
      if (!Array.isArray(part)) nodes += 1
      for (const [key, inner] of Object.entries(part)) {
        if (!Array.isArray(part)) bytes += key.length
        waiting.push({ part: inner, depth: depth + 1 })
      }
    }
    if (nodes > documentLimits.nodes || bytes > documentLimits.bytes) return 'document.too-long'
    if (waiting.length > documentLimits.bytes) return 'document.too-long'
  }
  return undefined
}

/** Ends the reading of a document that cannot be taken as it is. */
export class Unwelcome extends Error {
  constructor(readonly reason: DocumentRefusal) {
    super(reason)
  }
}

/** The parts of an object that has no others: what is not known here is refused, never dropped in silence. */
function partsOf(value: unknown, allowed: string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unwelcome('document.not-understood')
  if (Object.keys(value).some((key) => !allowed.includes(key))) throw new Unwelcome('document.not-understood')
  return value as Record<string, unknown>
}

function listFrom(value: unknown = []): unknown[] {
  if (!Array.isArray(value)) throw new Unwelcome('document.not-understood')
  return value
}

function markFrom(value: unknown): Mark {
  const { type, attrs } = partsOf(value, ['type', 'attrs'])
  if ((type === 'bold' || type === 'italic') && attrs === undefined) return { type }
  if (type !== 'link') throw new Unwelcome('document.not-understood')
  const { href } = partsOf(attrs, ['href'])
  const safe = typeof href === 'string' ? safeHref(cleanText(href)) : undefined
  if (!safe) throw new Unwelcome('document.bad-link')
  return { type, attrs: { href: safe } }
}

const markOrder = ['bold', 'italic', 'link']

function marksFrom(value: unknown): Mark[] {
  const marks = listFrom(value).map(markFrom)
  if (new Set(marks.map(({ type }) => type)).size < marks.length) throw new Unwelcome('document.not-understood')
  return marks.sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type))
}

/** A web address that is written out becomes a link, as it does in a plain field. */
function textsFrom(text: string, marks: Mark[]): Text[] {
  if (marks.some(({ type }) => type === 'link')) return [{ type: 'text', text, marks }]
  return piecesOf(text).map((piece) => {
    const all: Mark[] = piece.href ? [...marks, { type: 'link', attrs: { href: piece.href } }] : marks
    return { type: 'text', text: piece.text, ...(all.length > 0 && { marks: all }) }
  })
}

/** The lines of a paragraph. A line break may carry marks in the editor; they mean nothing. */
function linesFrom(value: unknown): Text[][] {
  const lines: Text[][] = [[]]
  for (const inline of listFrom(value)) {
    const { type, text, marks } = partsOf(inline, ['type', 'text', 'marks'])
    const known = marksFrom(marks)
    if (type === 'hardBreak' && text === undefined) lines.push([])
    else if (type === 'text' && typeof text === 'string') lines.at(-1)?.push(...textsFrom(cleanText(text), known))
    else throw new Unwelcome('document.not-understood')
  }
  return lines
}

function itemsFrom(value: unknown, depth: number): ListItem[] {
  return listFrom(value).flatMap((item) => {
    const { type, content } = partsOf(item, ['type', 'content'])
    if (type !== 'listItem') throw new Unwelcome('document.not-understood')
    const blocks = blocksFrom(content, depth + 1)
    return blocks.length > 0 ? [itemOf(blocks)] : []
  })
}

function blockFrom(value: unknown, depth: number): Block[] {
  const { type, content } = partsOf(value, ['type', 'content'])
  if (depth > documentLimits.depth) throw new Unwelcome('document.too-deep')
  if (type === 'paragraph') return paragraphsOf(linesFrom(content))
  if (type === 'bulletList' || type === 'orderedList') return listOf(type, itemsFrom(content, depth + 1))
  if (type !== 'blockquote') throw new Unwelcome('document.not-understood')
  const blocks = blocksFrom(content, depth + 1)
  return blocks.length > 0 ? [{ type, content: blocks }] : []
}

const blocksFrom = (value: unknown, depth: number): Block[] =>
  joined(listFrom(value).flatMap((block) => blockFrom(block, depth)))

/**
 * The blocks of a document from anywhere, made anew from what is known to be harmless: nothing of the value that
 * came in is kept. Its size must have been looked at before.
 *
 * @throws Unwelcome
 */
export function allowedBlocks(value: unknown): Block[] {
  const { type, content } = partsOf(value, ['type', 'content'])
  if (type !== 'doc') throw new Unwelcome('document.not-understood')
  return blocksFrom(content, 2)
}
