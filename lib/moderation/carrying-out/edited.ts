import type { ToDecide } from '@/db/queries/desk/decisions'
import { knownIn } from '@/db/queries/reading/references'
import { latestOf, proposeText, replaceText } from '@/db/queries/revisions/write'
import { wordLimitOf } from '@/lib/experts/rules'
import { Refusal } from '@/lib/refusal'
import { referredTo, wantedBy, withReferences } from '@/lib/text/citing/references'
import { differencesOf, withTitle } from '@/lib/text/compare/differences'
import { countWordsOf } from '@/lib/text/count'
import { type Doc, toPlain } from '@/lib/text/document'
import { exposedBeyond } from '@/lib/text/finding/document'
import type { ContributionLanguage } from '@/lib/text/locales'
import { toHtml } from '@/lib/text/render'
import type { Setting } from '@/lib/usecase'

export interface Edit {
  title: string | null
  text: Doc
}

/** What the desk edits: a text of its own, or the correction of a published one. */
interface Edited {
  title: string | null
  plain: string
  language: ContributionLanguage
}

/** @throws Refusal when what the desk made of it is longer than its author was allowed to write, or exposes somebody. */
export function insistAllowed({ title, text }: Edit, contribution: ToDecide, before: Edited): void {
  const [words, wordLimit] = [countWordsOf(text), wordLimitOf(contribution)]
  if (words > wordLimit) throw refusalOf('contribution.too-many-words', { words, wordLimit })
  const added = exposedBeyond(`${before.title ?? ''}\n${before.plain}`, text, title)
  if (added.length > 0) throw refusalOf('contribution.edit-exposes', {})
}

const refusalOf = (reason: string, facts: Record<string, number>) =>
  new Refusal('invalid', reason, facts).at({ text: reason })

/** The desk's edit as the next revision, which is published; the author's own stays among the revisions. */
export async function keepEdit(
  { tx, now }: Setting,
  contribution: ToDecide,
  { title, text, before }: Edit & { before: Edited },
) {
  const { id: contributionId } = contribution
  const plain = toPlain(text)
  const { numbers } = wantedBy(plain)
  const known = await knownIn(tx, { ...contribution, numbers, plain })
  const doc = withReferences(text, known)
  const revision = (await latestOf(tx, contributionId)).latest + 1
  const words = countWordsOf(doc)
  const written = {
    language: before.language,
    title,
    doc,
    html: toHtml(doc),
    plain: toPlain(doc),
    words,
    ...referredTo(doc),
    held: null,
  }
  const place = contribution.number === null ? replaceText : proposeText
  await place(tx, { contributionId, revision, written, now })
  return { revision, changes: differencesOf(withTitle(before), withTitle({ title, plain })) }
}
