import type { Tx } from '@/db/client'
import type { Typed, Written } from '@/db/queries/contributions'
import { knownIn } from '@/db/queries/reading/references'
import { referredTo, wantedBy, withReferences } from '@/lib/text/citing/references'
import { toPlain } from '@/lib/text/plain'
import { toHtml } from '@/lib/text/render'
import { screened } from '../holding/screened'

interface Place {
  conferenceId: string
  threadId: string
}

/** What is to be kept of a text: nothing is, that has not come through here. Citations and mentions first, since what is held has them too. */
export const referring = async (tx: Tx, text: Typed, place: Place): Promise<Written> =>
  screened(await withReferred(tx, text, place))

/**
 * The text with its citations and mentions made out, for as long as it is kept: by the conference's published numbers,
 * and the names of those who can be read in its thread. All else stays as it was typed, whether it is not there or not
 * for the writer to know of. In the transaction that keeps the text; one query, and none where there is nothing to find.
 */
async function withReferred(tx: Tx, text: Typed, { conferenceId, threadId }: Place): Promise<Typed> {
  const { numbers, calls } = wantedBy(text.plain)
  if (numbers.length === 0 && !calls) return text
  const known = await knownIn(tx, { conferenceId, threadId, numbers, plain: calls ? text.plain : '' })
  const doc = withReferences(text.doc, known)
  return { ...text, doc, html: toHtml(doc), plain: toPlain(doc), ...referredTo(doc) }
}
