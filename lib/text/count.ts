import { cutAt } from './characters'
import type { Block, Doc } from './tree'

/**
 * The number of words as word processors count them: what stands between spaces. `Intl.Segmenter` would be finer, but
 * its dictionary is another one in each browser, and a limit must be the same for the writer and for the server.
 */
export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0

const textOf = (block: Block): string => {
  if (block.type === 'paragraph')
    return (block.content ?? [])
      .map((part) => (part.type === 'text' ? part.text : part.type === 'hardBreak' ? ' ' : '#'))
      .join('')
  if (block.type === 'blockquote') return block.content.map(textOf).join(' ')
  return block.content.flatMap(({ content }) => content.map(textOf)).join(' ')
}

/** The number of words of a document: those that were written, not the signs that its lists get in plain text. */
export const countWordsOf = (doc: Doc): number => countWords(doc.content.map(textOf).join(' '))

/** The beginning of a plain text as one line of at most `max` characters, cut between words, with an ellipsis if cut. */
export function firstLines(plain: string, max: number): string {
  const line = plain.replace(/\s+/g, ' ').trim()
  const start = cutAt(line, max)
  if (start === line) return line
  const shortened = cutAt(line, max - 1)
  const words = shortened.slice(0, Math.max(0, shortened.lastIndexOf(' ')))
  // One endless word, or none: better half a word than nearly nothing.
  const kept = words.length > shortened.length / 2 ? words : shortened
  return `${kept.replace(/[\s,;:،؛–—-]+$/, '')}…`
}
