import type { ReadMail } from '@/lib/mail/reading/mail'
import { withoutMarks } from '@/lib/mail/reading/marks'
import { unwrapped } from '@/lib/mail/reading/wrapping'
import { writtenIn } from '@/lib/mail/reading/written'
import { cleanText } from '@/lib/text/characters'
import { linesOfHtml } from './html'
import type { MailParts } from './parts'

type Body = Pick<ReadMail, 'written' | 'whole' | 'unsure'>

/** Characters. The longest text that may be sent in is a small part of it; the rest is what was quoted. */
const LONGEST_BODY = 200_000

/**
 * The words of a mail: as they came, and without what their writer did not write. Of a mail that is both, the page is read: it
 * knows where its program quotes, and breaks no lines.
 */
export function bodyOf({ text, html }: MailParts): Body {
  const page = html ? linesOfHtml(html) : null
  const fromPage = page === null ? null : bodyOfPage(page)
  if (fromPage?.written) return fromPage
  const plain = text.trim() ? text : html.slice(0, LONGEST_BODY).replace(/<[^<>]{0,2000}>/g, ' ')
  const fromText = bodyOfText(plain)
  if (!fromText.whole && fromPage) return fromPage
  return html && page === null ? { ...fromText, unsure: true } : fromText
}

function bodyOfPage(page: string): Body {
  const { lines, isCut } = cleaned(page)
  const { text, unsure } = writtenIn(lines)
  return { written: text, whole: withoutMarks(lines).trim(), unsure: unsure || isCut }
}

function bodyOfText(plain: string): Body {
  const { lines, isCut } = cleaned(withoutMarks(plain))
  const { text, unsure } = writtenIn(lines)
  return { written: unwrapped(text), whole: lines.trim(), unsure: unsure || isCut }
}

const cleaned = (text: string) => ({
  lines: cleanText(text.slice(0, LONGEST_BODY)).replace(/\t/g, ' '),
  isCut: text.length > LONGEST_BODY,
})
