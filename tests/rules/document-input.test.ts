import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contributionBody, plainBody } from '@/lib/text/document'

const answer = (input: unknown) => {
  const read = contributionBody.safeParse(input)
  return read.success ? read.data : read.error.issues.map(({ message }) => message).join()
}
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const said = (words: string) => doc(paragraph(text(words)))
const link = (href: unknown) => ({ type: 'link', attrs: { href } })
const nested = (levels: number) => {
  let inner: unknown = paragraph(text('deep'))
  for (let level = 0; level < levels; level += 1) inner = { type: 'blockquote', content: [inner] }
  return doc(inner)
}

test('a document is kept as it is, with its marks in one order', () => {
  const list = (type: string) => ({ type, content: [{ type: 'listItem', content: [paragraph(text('item'))] }] })
  const whole = doc(
    paragraph(
      text('one '),
      text('two', { type: 'bold' }, link('https://example.org/')),
      { type: 'hardBreak' },
      text('three'),
    ),
    list('bulletList'),
    list('orderedList'),
    { type: 'blockquote', content: [paragraph(text('quoted', { type: 'italic' }))] },
  )
  expect(answer(whole)).toEqual(whole)
  expect(answer(JSON.stringify(whole))).toEqual(whole)
  const other = doc(paragraph(text('x', link('HTTPS://Example.org'), { type: 'bold' })))
  expect(answer(other)).toEqual(doc(paragraph(text('x', { type: 'bold' }, link('https://example.org/')))))
})

test('the same text is the same document, however the editor cut it', () => {
  const cut = doc(
    paragraph(),
    paragraph(text(' a'), text('  b '), { type: 'hardBreak', marks: [{ type: 'bold' }] }),
    paragraph(),
  )
  expect(answer(cut)).toEqual(said('a b'))
  expect(answer(doc(paragraph(text('e'), text('\u0301'))))).toEqual(said('é'))
})

test('an address that is written out is a link, from the editor as from a plain field', () => {
  const bold = { type: 'bold' }
  expect(answer(doc(paragraph(text('see https://a.example, '), text('https://b.example', bold))))).toEqual(
    doc(
      paragraph(
        text('see '),
        text('https://a.example', link('https://a.example/')),
        text(', '),
        text('https://b.example', bold, link('https://b.example/')),
      ),
    ),
  )
  const named = doc(paragraph(text('https://a.example', link('https://b.example/'))))
  expect(answer(named)).toEqual(named)
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['an empty text', ''],
  ['no blocks', doc()],
  ['an empty paragraph', doc({ type: 'paragraph' })],
  ['spaces and breaks', doc(paragraph(text(' \u00A0\n'), { type: 'hardBreak' }))],
  ['what cannot be seen', said('\u200B\u200F\u2060')],
  ['a list of nothing', doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] })],
])('%s is empty', (_, input) => {
  expect(answer(input)).toBe('document.empty')
})

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

test('of two keys of the same name the last counts, as for every reader of what is kept', () => {
  expect(
    answer('{"type":"script","type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x"}]}]}'),
  ).toEqual(said('x'))
})

test.each([
  ['N\0UL', 'NUL'],
  ['half \uD83D pair', 'half \uFFFD pair'],
  ['e\u0301', 'é'],
  ['left \u202Edrawkcab', 'left drawkcab'],
  ['a\u0007\u009Fb', 'ab'],
  ['« oui »\u00A0?', '« oui »\u00A0?'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
])('%j is kept as %j', (given, kept) => {
  expect(answer(said(given))).toEqual(said(kept))
})

test('whatever comes is answered, and what is taken is taken again as it is', () => {
  const keys = fc.constantFrom('type', 'content', 'text', 'marks', 'attrs', 'href', '__proto__', 'x')
  const values = fc.oneof(
    fc.constantFrom(
      'doc',
      'paragraph',
      'text',
      'bulletList',
      'orderedList',
      'listItem',
      'blockquote',
      'hardBreak',
      'bold',
      'link',
    ),
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.constant(null),
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 6 }, values, fc.array(tie('tree'), { maxLength: 4 }), fc.dictionary(keys, tie('tree'))),
  }))
  fc.assert(
    fc.property(
      fc.oneof(
        tree,
        tree.map((content) => ({ type: 'doc', content })),
      ),
      (input) => {
        const first = answer(input)
        if (typeof first === 'string') expect(first).toMatch(/^document\.[a-z-]+$/)
        else expect(answer(first)).toEqual(first)
      },
    ),
    { numRuns: 200 },
  )
})

test('a plain text is a document too', () => {
  expect(plainBody.parse('Hello')).toEqual(said('Hello'))
  const reasons = ['  \n ', undefined, 7, 'x '.repeat(40_000), 'x\n'.repeat(3000)].map((input) =>
    plainBody
      .safeParse(input)
      .error?.issues.map(({ message }) => message)
      .join(),
  )
  expect(reasons).toEqual([
    'document.empty',
    'document.empty',
    'document.not-understood',
    'document.too-long',
    'document.too-long',
  ])
})
