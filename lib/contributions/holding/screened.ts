import type { Typed, Written } from '@/db/queries/contributions'
import { fromPlain } from '@/lib/text/document'
import { exposedIn } from '@/lib/text/finding/document'

const empty = { title: null, doc: fromPlain(''), html: '', plain: '', words: 0, cites: [], mentions: [] }

/** The text for its place; where something in it exposes somebody the place is left empty, and the text is to be held. */
export function screened(text: Typed): Written {
  const found = exposedIn(text.doc, text.title ?? null)
  if (found.length === 0) return { ...text, held: null }
  const { language, title = null, doc, html, plain, words, cites = [], mentions = [] } = text
  return { language, ...empty, held: { title, doc, html, plain, words, cites, mentions, found } }
}
