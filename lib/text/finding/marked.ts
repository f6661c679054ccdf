import { directionOf, type Locale } from '../locales'
import { escaped } from '../render'
import { findIn } from './find'
import type { Finding, FindingKind } from './kinds'

/** What ends a line for whoever reads: findings do not go over it. */
const ending = /^<(?:br|\/?(?:p|li|ul|ol|blockquote))>$/
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

const unescaped = (html: string): string =>
  html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '')

interface Part {
  html: string
  /** What is read of it; nothing of a tag. */
  text: string
}

const partsOf = (html: string): Part[] =>
  (html.match(/<[^>]*>|[^<]+/g) ?? []).map((part) => {
    if (!part.startsWith('<')) return { html: part, text: unescaped(part) }
    return { html: part, text: ending.test(part) ? '\n' : '' }
  })

function markedPart({ html, text }: Part, begins: number, { found, say, locale }: Marking): string {
  if (html.startsWith('<')) return html
  const ends = begins + text.length
  let [marked, at] = ['', begins]
  for (const { kind, strength, from, to } of found) {
    if (to <= begins || from >= ends) continue
    const start = Math.max(from, begins)
    const end = Math.min(to, ends)
    marked += escaped(text.slice(at - begins, start - begins))
    marked += `<mark class="found" data-strength="${strength}"${isWrittenLtr(kind) ? ' dir="ltr"' : ''}>${escaped(text.slice(start - begins, end - begins))}</mark>`
    // The kind in words, once, where it ends.
    if (end === to)
      marked += ` <small class="found-kind" lang="${locale}" dir="${directionOf(locale)}">${escaped(say(kind))}</small>`
    at = end
  }
  return marked + escaped(text.slice(at - begins))
}

/** Numbers and addresses are read from the left, also in a text that is not. */
const isWrittenLtr = (kind: FindingKind): boolean => ['phone', 'email', 'document', 'bank'].includes(kind)

interface Saying {
  say: (kind: FindingKind) => string
  /** The language that it is said in, which need not be the text's. */
  locale: Locale
}

interface Marking extends Saying {
  found: Finding[]
}

/** Our own HTML of a text with what was found in it marked, each followed by what it is, in words. */
export function markedHtml(html: string, saying: Saying): string {
  const parts = partsOf(html)
  const found = findIn(parts.map(({ text }) => text).join(''))
  if (found.length === 0) return html
  let at = 0
  return parts
    .map((part) => {
      const begins = at
      at += part.text.length
      return markedPart(part, begins, { ...saying, found })
    })
    .join('')
}

/** Which kinds stand in it, each once and the strongest of it, for a list beside the text. */
export function foundIn(html: string): Pick<Finding, 'kind' | 'strength'>[] {
  const found = findIn(
    partsOf(html)
      .map(({ text }) => text)
      .join(''),
  )
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  const isStrong = (kind: FindingKind) => found.some((one) => one.kind === kind && one.strength === 'strong')
  return kinds.map((kind) => ({ kind, strength: isStrong(kind) ? 'strong' : 'weak' }))
}
