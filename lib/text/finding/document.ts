import { toPlain } from '../plain'
import type { Block, Doc, Inline } from '../tree'
import { findIn } from './find'
import type { Finding, FindingKind } from './kinds'

/** What stands in the place of what was taken out. */
const LEFT_OUT = '[…]'

type Text = Extract<Inline, { type: 'text' }>

const hrefOf = ({ marks }: Text): string | undefined => marks?.find((mark) => mark.type === 'link')?.attrs.href

/** What the patterns read of a paragraph: each part as long as it stands there, so that positions hold. */
const readOf = (inline: Inline): string =>
  inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? '\n' : '#'

const exposing = (text: string): Finding[] => findIn(text).filter(({ strength }) => strength === 'strong')

/** What an address that a link leads to would tell, where its words do not. */
const exposedBy = (inline: Inline): Finding[] => {
  const href = inline.type === 'text' ? hrefOf(inline) : undefined
  return href ? exposing(decoded(href)) : []
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

/** A name alone tells nobody's secret, and an offer is for a moderator to judge. */
const isTakenOut = ({ kind }: Finding): boolean => kind !== 'name' && kind !== 'offer'

/** The text part without what was found in it; where it begins in the paragraph is known. */
function withoutFound(part: Text, begins: number, found: Finding[]): Text[] {
  const ends = begins + part.text.length
  if (exposedBy(part).length > 0) return [{ type: 'text', text: LEFT_OUT }]
  const pieces: string[] = []
  let at = begins
  for (const { from, to } of found.filter((one) => one.to > begins && one.from < ends)) {
    pieces.push(part.text.slice(at - begins, Math.max(from, begins) - begins))
    // Of what stands in several parts, one sign in the first of them.
    if (from >= begins) pieces.push(LEFT_OUT)
    at = Math.min(to, ends)
  }
  const text = pieces.join('') + part.text.slice(at - begins)
  return text ? [{ ...part, text }] : []
}

function maskedInline(content: Inline[]): Inline[] {
  const found = findIn(content.map(readOf).join('')).filter(isTakenOut)
  let at = 0
  return content.flatMap((inline): Inline[] => {
    const begins = at
    at += readOf(inline).length
    return inline.type === 'text' ? withoutFound(inline, begins, found) : [inline]
  })
}

function maskedBlock(block: Block): Block {
  if (block.type === 'paragraph') return block.content ? { ...block, content: maskedInline(block.content) } : block
  if (block.type === 'blockquote') return { ...block, content: block.content.map(maskedBlock) }
  return {
    ...block,
    content: block.content.map((item) => ({ ...item, content: item.content.map(maskedBlock) })),
  }
}

/** The same text without what exposes somebody: what its author is proposed to send instead. */
export function masked(doc: Doc): Doc {
  const once = { ...doc, content: doc.content.map(maskedBlock) }
  // What stood beside something may be found only once that is gone.
  return exposedIn(once, null).length > 0 && toPlain(once) !== toPlain(doc) ? masked(once) : once
}

/** A title without what exposes somebody. */
export const maskedLine = (line: string): string =>
  findIn(line)
    .filter(isTakenOut)
    .reduceRight((text, { from, to }) => text.slice(0, from) + LEFT_OUT + text.slice(to), line)

const paragraphsIn = (block: Block): Inline[][] => {
  if (block.type === 'paragraph') return [block.content ?? []]
  if (block.type === 'blockquote') return block.content.flatMap(paragraphsIn)
  return block.content.flatMap((item) => item.content.flatMap(paragraphsIn))
}

/** What exposes somebody in a text and its title, each with its words. */
function passagesIn(doc: Doc, title: string | null): { kind: FindingKind; words: string }[] {
  const lines = [title ?? '', ...doc.content.flatMap(paragraphsIn).map((content) => content.map(readOf).join(''))]
  const links = doc.content.flatMap(paragraphsIn).flat().flatMap(exposedBy)
  const said = lines.flatMap((line) =>
    exposing(line).map(({ kind, from, to }) => ({ kind, words: line.slice(from, to) })),
  )
  return [...said, ...links.map(({ kind }) => ({ kind, words: '' }))]
}

/** Which kinds of things expose somebody in a text and its title, each once; none where it need not be held back. */
export const exposedIn = (doc: Doc, title: string | null): FindingKind[] => [
  ...new Set(passagesIn(doc, title).map(({ kind }) => kind)),
]

/** The same of what an edit adds: what stood in the text before was seen, and judged to expose nobody. */
export const exposedBeyond = (before: string, doc: Doc, title: string | null): FindingKind[] => [
  ...new Set(
    passagesIn(doc, title)
      .filter(({ words }) => words === '' || !before.includes(words))
      .map(({ kind }) => kind),
  ),
]
