import { z } from 'zod'
import { Refusal } from '@/lib/refusal'
import { countWordsOf } from '@/lib/text/count'
import { contributionBody, plainBody, toPlain } from '@/lib/text/document'
import { contributionLanguages } from '@/lib/text/locales'
import { optional, shownText } from '@/lib/text/names'
import { toHtml } from '@/lib/text/render'

/** What somebody writes: a document from the editor, or the text of a plain field; one of the two. */
export const writing = {
  language: z.enum(contributionLanguages, { error: 'field.language' }),
  title: optional(shownText(200)),
  body: contributionBody.optional(),
  text: plainBody.optional(),
}

interface Writing {
  language: (typeof contributionLanguages)[number]
  title?: string | undefined
  body?: z.output<typeof contributionBody> | undefined
  text?: z.output<typeof plainBody> | undefined
}

/** What it refers to is made out by `referring`. Rendered and counted once, when it is written. @throws Refusal when empty or longer than the conference allows. */
export function written({ language, title, body, text }: Writing, wordLimit: number) {
  const doc = body ?? text
  const field = body ? 'body' : 'text'
  if (!doc) throw new Refusal('invalid', 'refusal.invalid').at({ text: 'document.empty' })
  const words = countWordsOf(doc)
  if (words > wordLimit) {
    const reason = 'contribution.too-many-words'
    throw new Refusal('invalid', reason, { words, wordLimit }).at({ [field]: reason })
  }
  return { language, title: title ?? null, doc, html: toHtml(doc), plain: toPlain(doc), words, cites: [], mentions: [] }
}
