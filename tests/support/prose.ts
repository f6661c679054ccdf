import { contributionBody } from '@/lib/text/document'

export const answer = (input: unknown) => {
  const read = contributionBody.safeParse(input)
  return read.success ? read.data : read.error.issues.map(({ message }) => message).join()
}
export const doc = (...content: unknown[]) => ({ type: 'doc', content })
export const text = (words: string, ...marks: unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})
export const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
export const said = (words: string) => doc(paragraph(text(words)))
export const link = (href: unknown) => ({ type: 'link', attrs: { href } })
export const nested = (levels: number) => {
  let inner: unknown = paragraph(text('deep'))
  for (let level = 0; level < levels; level += 1) inner = { type: 'blockquote', content: [inner] }
  return doc(inner)
}
