import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainBody } from '@/lib/text/document'
import { answer, doc, link, paragraph, said, text } from '../support/prose'

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
