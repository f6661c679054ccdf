import { expect, test } from 'vitest'
import { answer, doc, link, nested, paragraph, said, text } from '../support/prose'

const hostile: [string, unknown][] = [
  ['a number', Number.POSITIVE_INFINITY],
  ['a list', []],
  ['text that is no JSON', 'Hello'],
  ['JSON cut short', '{"type":"doc","content":['],
  ['another root', paragraph(text('x'))],
  ['a heading', doc({ type: 'heading', attrs: { level: 1 }, content: [text('x')] })],
  ['an image', doc({ type: 'image', attrs: { src: 'x' } })],
  ['a code block with a language', doc({ type: 'codeBlock', attrs: { language: {} }, content: [text('x')] })],
  ['a script', doc({ type: 'script', content: [text('alert(1)')] })],
  ['text without a paragraph', doc(text('x'))],
  ['a paragraph in a paragraph', doc(paragraph(paragraph(text('x'))))],
  ['a list of paragraphs', doc({ type: 'bulletList', content: [paragraph(text('x'))] })],
  ['an item without a list', doc({ type: 'listItem', content: [paragraph(text('x'))] })],
  ['a class', doc({ type: 'paragraph', attrs: { class: 'fixed inset-0' }, content: [text('x')] })],
  ['a start', doc({ type: 'orderedList', attrs: { start: '"><img src=x>' }, content: [] })],
  [
    'a link with a class',
    doc(paragraph(text('x', { type: 'link', attrs: { href: 'https://a.example', class: 'x' } }))),
  ],
  ['a link without rel', doc(paragraph(text('x', { type: 'link', attrs: { href: 'https://a.example', rel: null } })))],
  ['a link without an address', doc(paragraph(text('x', { type: 'link' })))],
  ['a mark of no kind', doc(paragraph(text('x', { type: 'code' })))],
  ['a mark with attributes', doc(paragraph(text('x', { type: 'bold', attrs: { onclick: 'x' } })))],
  ['a mark twice', doc(paragraph(text('x', { type: 'bold' }, { type: 'bold' })))],
  ['marks that are no list', doc(paragraph({ type: 'text', text: 'x', marks: { type: 'bold' } }))],
  ['marks on a paragraph', doc({ type: 'paragraph', marks: [{ type: 'bold' }], content: [text('x')] })],
  ['text that is none', doc(paragraph({ type: 'text', text: { toString: 'x' } }))],
  ['content that is none', doc({ type: 'paragraph', content: 'x' })],
  ['a hole', doc(null)],
  ['__proto__ in the root', '{"type":"doc","content":[],"__proto__":{"type":"doc"}}'],
  [
    '__proto__ in attributes',
    '{"type":"doc","content":[{"type":"paragraph","attrs":{"__proto__":{"onclick":"x"}},"content":[]}]}',
  ],
  ['constructor', '{"type":"doc","constructor":{"prototype":{"x":1}},"content":[]}'],
  ['inherited parts', doc({ type: 'toString' })],
]

test.each(hostile)('%s is not understood', (_, input) => {
  expect(answer(input)).toBe('document.not-understood')
  if (typeof input === 'object') expect(answer(JSON.stringify(input))).toBe('document.not-understood')
})

test.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://a.example/x',
  'file:///etc/passwd',
  'tel:+212600000000',
  '//evil.example',
  '/do/publish-contribution',
  'example.org',
  'https://bank.example@evil.example/',
  'http://',
  'https://[',
  'mailto:',
  'mailto:everyone',
  '',
  `https://a.example/${'a'.repeat(3000)}`,
  null,
  {},
  ['https://a.example'],
])('the address %j is no link', (href) => {
  expect(answer(doc(paragraph(text('x', link(href)))))).toBe('document.bad-link')
})

test('20 levels are taken, one more is too deep, and 3000 or 100 000 are answered', () => {
  expect(answer(nested(18))).toEqual(nested(18))
  for (const levels of [19, 3000]) expect(answer(nested(levels))).toBe('document.too-deep')
  const deep = `${'{"type":"doc","content":['.repeat(3000)}${']}'.repeat(3000)}`
  expect(answer(deep)).toBe('document.too-deep')
  expect(answer(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)))).toBe('document.too-deep')
  expect(answer(doc({ type: 'paragraph', content: JSON.parse('['.repeat(50) + ']'.repeat(50)) }))).toBe(
    'document.too-deep',
  )
})

test('too many nodes and too many bytes are too long', () => {
  expect(answer(doc(...Array.from({ length: 20_000 }, () => paragraph(text('x'.repeat(80))))))).toBe(
    'document.too-long',
  )
  expect(answer(doc(...Array.from({ length: 1001 }, () => paragraph(text('x')))))).toBe('document.too-long')
  expect(answer(said('x'.repeat(2_000_000)))).toBe('document.too-long')
  expect(answer(JSON.stringify(said('x'.repeat(2_000_000))))).toBe('document.too-long')
  expect(answer(said('é'.repeat(33_000)))).toBe('document.too-long')
  expect(answer({ ...said('x'), ...Object.fromEntries(Array.from({ length: 90_000 }, (_, i) => [i, 0])) })).toBe(
    'document.too-long',
  )
})
