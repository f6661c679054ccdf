import type { ToDecide } from '@/db/queries/desk/decisions'
import { knownIn } from '@/db/queries/reading/references'
import { latestOf, replaceText } from '@/db/queries/revisions/write'
import { wordLimitOf } from '@/lib/experts/rules'
import { Refusal } from '@/lib/refusal'
import { referredTo, wantedBy, withReferences } from '@/lib/text/citing/references'
import { differencesOf, withTitle } from '@/lib/text/compare/differences'
import { countWordsOf } from '@/lib/text/count'
import { type Doc, toPlain } from '@/lib/text/document'
import { toHtml } from '@/lib/text/render'
import type { Setting } from '@/lib/usecase'

export interface Edit {
  title: string | null
  text: Doc
}

/** @throws Refusal when what the desk made of it is longer than its author was allowed to write. */
export function insistOnLength({ text }: Edit, contribution: ToDecide): void {
  const [words, wordLimit] = [countWordsOf(text), wordLimitOf(contribution)]
  if (words <= wordLimit) return
  const reason = 'contribution.too-many-words'
  throw new Refusal('invalid', reason, { words, wordLimit }).at({ text: reason })
}

/** The desk's edit as the next revision, which is published; the author's own stays among the revisions. */
export async function keepEdit({ tx, now }: Setting, contribution: ToDecide, { title, text }: Edit) {
  const { id: contributionId, language } = contribution
  const plain = toPlain(text)
  const { numbers } = wantedBy(plain)
  const known = await knownIn(tx, { ...contribution, numbers, plain })
  const doc = withReferences(text, known)
  const revision = (await latestOf(tx, contributionId)).latest + 1
  const words = countWordsOf(doc)
  const written = {
    language,
    title,
    doc,
    html: toHtml(doc),
    plain: toPlain(doc),
    words,
    ...referredTo(doc),
    held: null,
  }
  await replaceText(tx, { contributionId, revision, written, now })
  return { revision, changes: differencesOf(withTitle(contribution), withTitle({ title, plain })) }
}
