import { Schema } from '@tiptap/pm/model'

export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }
/** A contribution that a text cites: kept by its id, shown and led to by its number. */
export type Citation = { type: 'citation'; attrs: { id: string; number: number } }
/** Somebody whom a text calls: kept by the participant's id, never by their name, which they may change. */
export type Mention = { type: 'mention'; attrs: { id: string } }
export type Inline = { type: 'text'; text: string; marks?: Mark[] } | { type: 'hardBreak' } | Citation | Mention
export type Paragraph = { type: 'paragraph'; content?: Inline[] }
export type ListItem = { type: 'listItem'; content: Block[] }
export type List = { type: 'bulletList' | 'orderedList'; content: ListItem[] }
export type Quote = { type: 'blockquote'; content: Block[] }
export type Block = Paragraph | List | Quote

/** What a contribution is made of. There is nothing else to be written, stored or shown. */
export type Doc = { type: 'doc'; content: Block[] }

/**
 * The grammar of what is written, in the words of the editor, so that what it makes is what is taken. Citations and
 * mentions are not in it: they are typed as `#17` and `@name`, and only we make them out.
 */
export const grammar = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block' },
    blockquote: { content: 'block+', group: 'block' },
    bulletList: { content: 'listItem+', group: 'block' },
    orderedList: { content: 'listItem+', group: 'block' },
    listItem: { content: 'paragraph block*' },
    text: { group: 'inline' },
    hardBreak: { group: 'inline', inline: true },
  },
  marks: { bold: {}, italic: {}, link: { attrs: { href: {} } } },
})
