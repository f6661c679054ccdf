import { NAME } from './plain'
import type { Block, Doc, Inline, Mark } from './tree'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** A text as it stands in HTML, between tags or in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? '')

const tags = {
  bulletList: 'ul',
  orderedList: 'ol',
  bold: 'strong',
  italic: 'em',
} as const

const wrapped = (tag: string, inside: string) => `<${tag}>${inside}</${tag}>`

function marked(inside: string, mark: Mark): string {
  if (mark.type !== 'link') return wrapped(tags[mark.type], inside)
  // `ugc` and `nofollow`: a link of a contributor is not a recommendation of ours.
  return `<a href="${escaped(mark.attrs.href)}" rel="noopener nofollow ugc">${inside}</a>`
}

function inlineHtml(inline: Inline): string {
  switch (inline.type) {
    case 'hardBreak':
      return '<br>'
    case 'citation':
      // As from the pages two below a conference (`desk/…`, `translations/17`); others put their own way in its place.
      return `<a class="cited" href="../c/${inline.attrs.number}">(${inline.attrs.number})</a>`
    case 'mention':
      // Names are of any direction, whatever that of the text is.
      return `<bdi class="mention">@${NAME}</bdi>`
    case 'text':
      return (inline.marks ?? []).reduce(marked, escaped(inline.text))
  }
}

function blockHtml(block: Block): string {
  if (block.type === 'paragraph') return wrapped('p', (block.content ?? []).map(inlineHtml).join(''))
  if (block.type === 'blockquote') return wrapped('blockquote', block.content.map(blockHtml).join(''))
  return wrapped(
    tags[block.type],
    block.content.map((item) => wrapped('li', item.content.map(blockHtml).join(''))).join(''),
  )
}

/**
 * The document as HTML, for pages and mail. The tags are the list above, the only attributes are a link's, and every
 * text is escaped; `doc` must have come through `contributionBody`, which has seen to the addresses.
 */
export const toHtml = (doc: Doc): string => doc.content.map(blockHtml).join('')

/** The same HTML on a page beside the conferences (`/fr/me`), from where its citations lead another way. */
export const citedFromAbove = (html: string, slug: string): string =>
  html.replaceAll('<a class="cited" href="../c/', `<a class="cited" href="conferences/${slug}/c/`)
