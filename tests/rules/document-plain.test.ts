import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '@/lib/text/count'
import { contributionBody, type Doc, fromPlain, toPlain } from '@/lib/text/document'
import { anyDocument } from '../support/documents'
import { paragraph, text } from '../support/prose'

const item = (...content: unknown[]) => ({ type: 'listItem', content })
const linked = (words: string, href: string) => ({ ...text(words), marks: [{ type: 'link', attrs: { href } }] })

test.each<[string, string, unknown[]]>([
  ['nothing', '', [{ type: 'paragraph' }]],
  [
    'an empty line begins a paragraph',
    'one\ntwo\n\n \nthree',
    [paragraph(text('one'), { type: 'hardBreak' }, text('two')), paragraph(text('three'))],
  ],
  [
    'lines from Windows and old Macs',
    'one\r\n\r\ntwo\r\rthree',
    [paragraph(text('one')), paragraph(text('two')), paragraph(text('three'))],
  ],
  [
    'a quote',
    '> one\n>\n> - two\nthree',
    [
      {
        type: 'blockquote',
        content: [paragraph(text('one')), { type: 'bulletList', content: [item(paragraph(text('two')))] }],
      },
      paragraph(text('three')),
    ],
  ],
  [
    'a list under its sentence',
    'Needed:\n- a map\n  of people\n\n- a plan\n  - B',
    [
      paragraph(text('Needed:')),
      {
        type: 'bulletList',
        content: [
          item(paragraph(text('a map'), { type: 'hardBreak' }, text('of people'))),
          item(paragraph(text('a plan')), { type: 'bulletList', content: [item(paragraph(text('B')))] }),
        ],
      },
    ],
  ],
  [
    'a numbered list begins at one and goes on',
    '1. one\n2. two\n4. four',
    [
      { type: 'orderedList', content: [item(paragraph(text('one'))), item(paragraph(text('two')))] },
      paragraph(text('4. four')),
    ],
  ],
  [
    'a year, a dash and a smaller-than are no list and no quote',
    '1999. A year\n-18 degrees\n>18',
    [paragraph(text('1999. A year'), { type: 'hardBreak' }, text('-18 degrees'), { type: 'hardBreak' }, text('>18'))],
  ],
  ['a sign that a no-break space follows stands alone', 'one\n>\u00A0', [paragraph(text('one')), paragraph(text('>'))]],
  [
    'addresses',
    'See https://example.org/a_(b), (http://example.org). And https://',
    [
      paragraph(
        text('See '),
        linked('https://example.org/a_(b)', 'https://example.org/a_(b)'),
        text(', ('),
        linked('http://example.org', 'http://example.org/'),
        text('). And https://'),
      ),
    ],
  ],
  [
    'an address in Arabic',
    'انظر https://example.org/صفحة؟',
    [
      paragraph(
        text('انظر '),
        linked('https://example.org/صفحة', 'https://example.org/%D8%B5%D9%81%D8%AD%D8%A9'),
        text('؟'),
      ),
    ],
  ],
  [
    'an address that deceives',
    'https://bank.example@evil.example',
    [paragraph(text('https://bank.example@evil.example'))],
  ],
])('%s', (_, plain, content) => {
  expect(fromPlain(plain)).toEqual({ type: 'doc', content })
})

test('a link says its address in plain text, once', () => {
  const doc = {
    type: 'doc',
    content: [paragraph(linked('the page', 'https://example.org/'), text(', '), linked('me', 'mailto:a@b.example'))],
  }
  expect(toPlain(doc as Doc)).toBe('the page (https://example.org/), me (a@b.example)')
})

const handwritten = fc
  .array(
    fc.constantFrom(
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\t',
      '- ',
      '> ',
      '>',
      '1. ',
      '2. ',
      '•',
      'a',
      'بيت',
      '\u00A0',
      '\u0301',
      '(',
      ')',
      '.',
      'https://a.b',
      'x\u202E',
      '\uD800',
      '\u200B',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

test('a plain text read, written and read again is the same document', () => {
  fc.assert(
    fc.property(fc.oneof(handwritten, fc.string({ unit: 'binary', maxLength: 60 })), (plain) => {
      const doc = fromPlain(plain)
      expect(fromPlain(toPlain(doc))).toEqual(doc)
      const kept = contributionBody.safeParse(doc)
      if (kept.success) expect(kept.data).toEqual(doc)
      else expect(kept.error.issues[0]?.message).toMatch(/^document\.(empty|too-long)$/)
    }),
    { numRuns: 1000 },
  )
})

test('a document from the editor loses no word on its way through a plain field, and settles at once', () => {
  fc.assert(
    fc.property(anyDocument, (input) => {
      const doc = contributionBody.parse(input)
      const once = fromPlain(toPlain(doc))
      expect(fromPlain(toPlain(once))).toEqual(once)
      expect(countWords(toPlain(once))).toBe(countWords(toPlain(doc)))
    }),
    { numRuns: 300 },
  )
})

test('50 kB of anything is read in no time', () => {
  const long = [
    '> ',
    '- ',
    '1. a\n',
    '\n ',
    '  - a\n',
    'https://',
    'https://a.b/(',
    ')',
    '>\n',
    ' ',
    '.',
    '\u0301',
    'a\n\n',
  ]
  for (const part of long) {
    const plain = part.repeat(50_000 / part.length)
    expect(toPlain(fromPlain(plain)), JSON.stringify(part)).toBeTypeOf('string')
  }
})
