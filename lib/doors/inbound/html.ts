import { compile, type FormatCallback } from 'html-to-text'
import { marks, withoutMarks } from '@/lib/mail/reading/marks'

/** Characters. Above, or nested deeper, a page is made to cost time; a browser flattens it long before. */
const LONGEST = 1_000_000
const DEEPEST = 200

/** What programs wrap the mail in that is answered, where it is no `blockquote`. */
const quotes = ['div.yahoo_quoted', 'div#mail-editor-reference-message-container']

/** What a person moved inwards with a button: their own words. */
const indents = [
  'blockquote[style*="margin:0 0 0 40px"]',
  'blockquote[style*="margin: 0 0 0 40px"]',
  'blockquote[style*="margin: 0px 0px 0px 40px"]',
  'blockquote[style*="margin:0px 0px 0px 40px"]',
]

/** Where Outlook and its kin begin the mail that is answered: it runs to the end. */
const tails = [
  'div#divRplyFwdMsg',
  'div#appendonsend',
  'hr#zwchr',
  'hr#stopSpelling',
  'div[style*="border-top:solid #E1E1E1"]',
  'div[style*="border-top:solid #B5C4DF"]',
  'div[style*="border-top: solid #E1E1E1"]',
]

const signatures = [
  'div.gmail_signature',
  'div[data-smartmail=gmail_signature]',
  'div.moz-signature',
  'pre.moz-signature',
  'div#Signature',
  'div#ms-outlook-mobile-signature',
  'div#AppleMailSignature',
  'div.ms-outlook-mobile-signature',
  'div#composer_signature',
  'div.protonmail_signature_block',
  'div.yahoo-signature',
]

const marked =
  (begin: string, end?: string): FormatCallback =>
  (...[node, walk, builder, options]) => {
    builder.openBlock({ leadingLineBreaks: options.leadingLineBreaks ?? 1 })
    builder.addLiteral(begin)
    builder.addLineBreak()
    walk(node.children, builder)
    if (end) {
      builder.addLineBreak()
      builder.addLiteral(end)
    }
    builder.closeBlock({ trailingLineBreaks: options.trailingLineBreaks ?? 1 })
  }

const lineOf = { format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } }

const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: LONGEST, maxDepth: DEEPEST * 2 },
  formatters: {
    tail: marked(marks.quotedFromHere),
    signature: marked(marks.signatureBegins, marks.signatureEnds),
    picture: (node, _, builder) => {
      const { alt = '' } = (node.attribs ?? {}) as { alt?: string }
      if (/^\p{Extended_Pictographic}/u.test(alt)) builder.addInline(alt.slice(0, 20))
    },
  },
  selectors: [
    ...quotes.map((selector) => ({ selector, format: 'blockquote' })),
    ...indents.map((selector) => ({ selector, format: 'block' })),
    ...tails.map((selector) => ({ selector, format: 'tail' })),
    ...signatures.map((selector) => ({ selector, format: 'signature' })),
    ...['p.MsoNormal', 'p.MsoListParagraph', 'p.MsoPlainText'].map((selector) => ({ selector, ...lineOf })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] as [string, string] } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'block' },
    { selector: 'hr', format: 'block' },
    { selector: 'img', format: 'picture' },
    ...['head', 'title', 'style', 'script'].map((selector) => ({ selector, format: 'skip' })),
  ],
})

/** The lines of a page, quotes with a `>` at each, and `marks` where its markup says more; null where it is none to be read. */
export function linesOfHtml(html: string): string | null {
  if (html.length > LONGEST || depthOf(html) > DEEPEST) return null
  try {
    return convert(withoutMarks(html))
  } catch {
    return null
  }
}

const closedByOthers =
  /^(?:p|li|d[td]|option|t[rdh]|thead|tbody|tfoot|area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/** How deep elements stand in one another, in one pass: the reader's own cost grows with the square of it. */
function depthOf(html: string): number {
  let [depth, deepest] = [0, 0]
  for (const [, closes, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:]*)/gi)) {
    if (closedByOthers.test(name.toLowerCase())) continue
    depth = closes ? Math.max(0, depth - 1) : depth + 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
