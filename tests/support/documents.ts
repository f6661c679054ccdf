import fc from 'fast-check'

const word = fc.constantFrom('one', 'deux', 'ثلاثة', 'ⵙⵎⵎⵓⵙ', 'e\u0301', '<b>', '&amp;', 'https://a.example/b', '18.')
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '))
const href = fc.constantFrom('https://a.example/b', 'http://example.org', 'mailto:a@b.example')
const marks = fc
  .tuple(fc.boolean(), fc.boolean(), fc.option(href))
  .map(([bold, italic, address]) => [
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
    ...(address ? [{ type: 'link', attrs: { href: address } }] : []),
  ])
const inline = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks }) },
  fc.constant({ type: 'hardBreak' }),
)
const paragraph = fc.record({
  type: fc.constant('paragraph'),
  // A word at the end, so that no paragraph is empty, and spaces between, so that no words touch.
  content: fc
    .tuple(fc.array(inline, { maxLength: 4 }), words)
    .map(([content, last]) => [
      ...content.flatMap((part) => [part, { type: 'text', text: ' ' }]),
      { type: 'text', text: last },
    ]),
})

const { block } = fc.letrec<{ block: object; item: object }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    paragraph,
    fc.record({
      type: fc.constantFrom('bulletList', 'orderedList'),
      content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('blockquote'), content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }) }),
  ),
  item: fc.record({
    type: fc.constant('listItem'),
    content: fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })).map(([first, rest]) => [first, ...rest]),
  }),
}))

/** What the editor may send: every kind of block and mark, nested as the grammar allows. */
export const anyDocument = fc.array(block, { minLength: 1, maxLength: 4 }).map((content) => ({ type: 'doc', content }))
