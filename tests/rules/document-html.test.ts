import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contributionBody, fromPlain, toPlain } from '@/lib/text/document'
import { toHtml } from '@/lib/text/render'
import { anyDocument } from '../support/documents'
import { hostileAddresses, hostileTexts } from '../support/hostile'

const tag =
  /<\/?(?:p|ul|ol|li|blockquote|strong|em|a)>|<br>|<a href="(?:https?:\/\/|mailto:)[^"'<>`\s]+" rel="noopener nofollow ugc">/g
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** The text of HTML made of nothing but our own tags, as strictly as can be: any other bracket, quote or `&` is a failure. */
function textOf(html: string): string {
  const text = html.replace(tag, '')
  expect(text).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '')
}

const saying = (text: string, ...marks: object[]) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text, marks }] }],
})

test('each piece has its own tag and no attribute but a link’s', () => {
  const html = toHtml(fromPlain('One\ntwo\n\n- a\n\n1. b\n\n> c https://example.org/?a=1&b="2"'))
  expect(html).toBe(
    '<p>One<br>two</p><ul><li><p>a</p></li></ul><ol><li><p>b</p></li></ol><blockquote><p>c ' +
      '<a href="https://example.org/?a=1&amp;b=" rel="noopener nofollow ugc">https://example.org/?a=1&amp;b=</a>&quot;2&quot;</p></blockquote>',
  )
  const marked = contributionBody.parse(
    saying('x', { type: 'italic' }, { type: 'link', attrs: { href: 'https://a.example' } }, { type: 'bold' }),
  )
  expect(toHtml(marked)).toBe(
    '<p><a href="https://a.example/" rel="noopener nofollow ugc"><em><strong>x</strong></em></a></p>',
  )
})

test.each(hostileTexts)('the text %s is text, whole', (text) => {
  const shown = text.replace(/\s+/g, ' ').replaceAll('\u000C', '')
  const written = contributionBody.parse(saying(text, { type: 'bold' }))
  expect(textOf(toHtml(written))).toBe(toPlain(written))
  expect(toPlain(written).replace(/\s/g, '')).toBe(shown.replace(/\s/g, ''))
  textOf(toHtml(fromPlain(text)))
})

test.each([...hostileAddresses, ...hostileTexts])('the address %s does not leave its attribute', (href) => {
  const written = contributionBody.safeParse(saying('x', { type: 'link', attrs: { href } }))
  if (written.success) expect(textOf(toHtml(written.data))).toBe('x')
  else expect(written.error.issues[0]?.message).toBe('document.bad-link')
})

test('whatever the document, its HTML is our tags, balanced, and its text', () => {
  fc.assert(
    fc.property(anyDocument, (input) => {
      const html = toHtml(contributionBody.parse(input))
      textOf(html)
      const open: string[] = []
      for (const [, close, name = ''] of html.matchAll(/<(\/?)(\w+)/g)) {
        if (name === 'br') continue
        if (close) expect(open.pop()).toBe(name)
        else open.push(name)
      }
      expect(open).toEqual([])
    }),
    { numRuns: 300 },
  )
})
