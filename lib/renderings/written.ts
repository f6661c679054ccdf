import { z } from 'zod'
import type { Tx } from '@/db/client'
import { knownIn } from '@/db/queries/reading/references'
import type { ToRender } from '@/db/queries/renderings/hold'
import { Refusal } from '@/lib/refusal'
import { wantedBy, withReferences } from '@/lib/text/citing/references'
import { countWordsOf } from '@/lib/text/count'
import { type Doc, plainBody, toPlain } from '@/lib/text/document'
import { locales } from '@/lib/text/locales'
import { optional, shownText, wholeNumber } from '@/lib/text/names'
import { toHtml } from '@/lib/text/render'
import { GLOSS_LENGTH, renderedIn } from './rules'

/** What somebody renders: which contribution, as it was in which revision when they read it, and into what language. */
export const renderingOf = {
  key: z.uuid(),
  contributionId: z.uuid(),
  revision: wholeNumber,
  language: z.enum(locales, { error: 'field.own-language' }),
}

/** The few lines of a gloss, or a translation in full, from a plain field: it quotes and lists as a contribution does. */
export const glossText = { kind: z.literal('gloss'), text: shownText(GLOSS_LENGTH) }
export const translationText = {
  kind: z.literal('translation'),
  title: optional(shownText(200)),
  text: plainBody,
}

type Input =
  | { kind: 'gloss'; text: string }
  | { kind: 'translation'; title?: string | undefined; text: z.output<typeof plainBody> }

/** Some languages take more words than others for the same. */
const ROOM = 2

/**
 * A citation typed as in any contribution is one, and so is `(17)` where the original cites 17: that is how a translator,
 * or a machine, reads it there. A name is not made out: no rendering keeps who is meant.
 */
async function citing(tx: Tx, doc: Doc, { cites, conferenceId, threadId }: ToRender): Promise<Doc> {
  const { numbers } = wantedBy(toPlain(doc))
  const known = numbers.length > 0 ? await knownIn(tx, { conferenceId, threadId, numbers, plain: '' }) : none
  return withReferences(doc, { ...known, original: cites })
}

const none = { cited: [], people: [] }

/** Rendered once, when it is written. @throws Refusal when it is much longer than any original may be. */
export async function written(tx: Tx, input: Input, original: ToRender) {
  const typed: Doc =
    input.kind === 'translation'
      ? input.text
      : { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: input.text }] }] }
  const words = countWordsOf(typed)
  const wordLimit = original.wordLimit * ROOM
  if (words > wordLimit) {
    const reason = 'contribution.too-many-words'
    throw new Refusal('invalid', reason, { words, wordLimit }).at({ text: reason })
  }
  const doc = await citing(tx, typed, original)
  const title = input.kind === 'translation' ? (input.title ?? null) : null
  return { kind: input.kind, title, doc, html: toHtml(doc), plain: toPlain(doc) }
}

/** @throws Refusal where the original is in that language, or is no longer the revision that was read. */
export function insistOnOriginal(
  original: ToRender,
  { language, revision }: { language: ReturnType<typeof renderedIn>[number]; revision: number },
): void {
  if (!renderedIn(original.language).includes(language)) throw new Refusal('invalid', 'rendering.same-language')
  if (original.revision !== revision) throw new Refusal('conflict', 'rendering.original-changed')
}
