import type { Tx } from '@/db/client'
import type { Written } from '@/db/queries/contributions'
import { knownIn } from '@/db/queries/reading/references'
import { referredTo, wantedBy, withReferences } from '@/lib/text/citing/references'
import { toPlain } from '@/lib/text/plain'
import { toHtml } from '@/lib/text/render'

interface Place {
  conferenceId: string
  threadId: string
}

/**
 * The text with its citations and mentions made out, for as long as it is kept: by the conference's published numbers,
 * and the names of those who can be read in its thread. All else stays as it was typed, whether it is not there or not
 * for the writer to know of. In the transaction that keeps the text; one query, and none where there is nothing to find.
 */
export async function referring(tx: Tx, text: Written, { conferenceId, threadId }: Place): Promise<Written> {
  const { numbers, calls } = wantedBy(text.plain)
  if (numbers.length === 0 && !calls) return text
  const known = await knownIn(tx, { conferenceId, threadId, numbers, plain: calls ? text.plain : '' })
  const doc = withReferences(text.doc, known)
  return { ...text, doc, html: toHtml(doc), plain: toPlain(doc), ...referredTo(doc) }
}
