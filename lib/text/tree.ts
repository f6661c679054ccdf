import { Schema } from '@tiptap/pm/model'

export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }
export type Inline = { type: 'text'; text: string; marks?: Mark[] } | { type: 'hardBreak' }
export type Paragraph = { type: 'paragraph'; content?: Inline[] }
export type ListItem = { type: 'listItem'; content: Block[] }
export type List = { type: 'bulletList' | 'orderedList'; content: ListItem[] }
export type Quote = { type: 'blockquote'; content: Block[] }
export type Block = Paragraph | List | Quote

/** What a contribution is made of. There is nothing else to be written, stored or shown. */
export type Doc = { type: 'doc'; content: Block[] }

/** The grammar of `Doc`, in the words of the editor, so that what it makes is what is kept. */
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
