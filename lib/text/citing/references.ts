import { toPlain } from '../plain'
import type { Block, Doc, Inline } from '../tree'

/** What a text can refer to, of what it may mean: contributions by number, people by the name they are shown by. */
export interface Known {
  cited: { number: number; id: string }[]
  people: { name: string; id: string }[]
  /** Of a rendering, what its original cites: these are citations there as they are read as well, `(17)`. */
  original?: { number: number; id: string }[]
}

/** `#17`, also in the digits of an Arabic keyboard, where it is not a part of something else (`a#17`, `#17b`). */
const cites = String.raw`(?<![\p{L}\p{M}\p{N}#@&/_])#(?<typed>\d{1,9}|[٠-٩]{1,9})(?![\p{L}\p{M}\p{N}_])`

const numberOf = (digits: string): number =>
  Number(digits.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)))

/** The numbers that a plain text may cite, each once, and whether it may call somebody: what is to be looked up. */
export function wantedBy(plain: string): { numbers: number[]; calls: boolean } {
  const found = [...plain.matchAll(new RegExp(cites, 'gu'))].map(([, digits = '']) => numberOf(digits))
  return { numbers: [...new Set(found)].filter((number) => number > 0), calls: plain.includes('@') }
}

/** Each text of a document, where it is no link, becomes what `each` makes of it. */
function mapped(block: Block, each: (inline: Inline) => Inline[]): Block {
  if (block.type === 'paragraph') return block.content ? { ...block, content: block.content.flatMap(each) } : block
  if (block.type === 'blockquote') return { ...block, content: block.content.map((inner) => mapped(inner, each)) }
  const items = block.content.map((item) => ({ ...item, content: item.content.map((inner) => mapped(inner, each)) }))
  return { ...block, content: items }
}

/** `(17)`, as a citation is read. */
const said = String.raw`|\((?<read>\d{1,9}|[٠-٩]{1,9})\)`

/** Finds in a text the citations and the names, the longest first: `@Amina B.` is not Amina. */
function patternOf({ people, original }: Known): RegExp {
  const names = [...new Set(people.map(({ name }) => name))].sort((a, b) => b.length - a.length)
  const calls = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')
  const called = calls ? String.raw`|(?<![\p{L}\p{M}\p{N}_.])@(?<name>${calls})(?![\p{L}\p{M}\p{N}_])` : ''
  return new RegExp(cites + (original ? said : '') + called, 'gu')
}

function referenceIn({ groups = {} }: RegExpExecArray, { cited, people, original = [] }: Known): Inline | undefined {
  const { typed, read, name } = groups
  const digits = typed ?? read
  if (digits !== undefined) {
    const one = [...original, ...(typed ? cited : [])].find(({ number }) => number === numberOf(digits))
    return one && { type: 'citation', attrs: { id: one.id, number: one.number } }
  }
  // Two who are shown alike cannot be told apart: then it is a name like any other in a text.
  const [one, other] = people.filter((person) => person.name === name)
  return one && !other ? { type: 'mention', attrs: { id: one.id } } : undefined
}

function piecesOf(inline: Inline, pattern: RegExp, known: Known): Inline[] {
  if (inline.type !== 'text' || inline.marks?.some(({ type }) => type === 'link')) return [inline]
  const pieces: Inline[] = []
  let from = 0
  for (const match of inline.text.matchAll(pattern)) {
    const reference = referenceIn(match, known)
    if (!reference) continue
    if (match.index > from) pieces.push({ ...inline, text: inline.text.slice(from, match.index) })
    pieces.push(reference)
    from = match.index + match[0].length
  }
  if (from < inline.text.length) pieces.push({ ...inline, text: inline.text.slice(from) })
  return pieces
}

/** The document with what it refers to made out; what is not known stays as it was typed. */
export function withReferences(doc: Doc, known: Known): Doc {
  const pattern = patternOf(known)
  return { ...doc, content: doc.content.map((block) => mapped(block, (inline) => piecesOf(inline, pattern, known))) }
}

/** The ids of what is cited, each once, and of those who are mentioned, each as often and in the order they are. */
export function referredTo(doc: Doc): { cites: string[]; mentions: string[] } {
  const cites = new Set<string>()
  const mentions: string[] = []
  const note = (inline: Inline) => {
    if (inline.type === 'citation') cites.add(inline.attrs.id)
    if (inline.type === 'mention') mentions.push(inline.attrs.id)
    return [inline]
  }
  for (const block of doc.content) mapped(block, note)
  return { cites: [...cites], mentions }
}

/** As its author would type it now: `#17`, and `@` with the names, in their order, as they are shown now. */
export function typedAgain(doc: Doc, names: string[]): string {
  const left = [...names]
  const said = (inline: Inline): Inline[] => {
    if (inline.type === 'citation') return [{ type: 'text', text: `#${inline.attrs.number}` }]
    return [inline.type === 'mention' ? { type: 'text', text: `@${left.shift() ?? ''}` } : inline]
  }
  return toPlain({ ...doc, content: doc.content.map((block) => mapped(block, said)) })
}
