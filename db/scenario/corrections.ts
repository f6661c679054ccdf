import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import * as schema from '@/db/schema'
import { countWordsOf } from '@/lib/text/count'
import { fromPlain, toPlain } from '@/lib/text/document'
import { toHtml } from '@/lib/text/render'
import { instantOf } from './instants'

/** The contribution to which its author has added its last sentence since it was published. */
const CORRECTED = 3

/** Both of its revisions, so that readers of the demo can compare them. */
export async function insertCorrection(
  tx: Tx,
  { conferenceId, now }: { conferenceId: string; now: Date },
): Promise<void> {
  const { contribution, revision } = schema
  const is = and(eq(contribution.conferenceId, conferenceId), eq(contribution.number, CORRECTED))
  const [current] = await tx.select().from(contribution).where(is)
  if (!current) throw new Error('there is nothing to correct')
  const { id: contributionId, language, title, doc, html, plain, words } = current
  const text = { contributionId, language, title }
  const earlier = fromPlain(plain.replace(/ [^.?!]+\.$/, ''))
  const [writtenAt, publishedAt] = [instantOf('N-13d 10:05', now), instantOf('N-13d 11:40', now)]
  await tx.insert(revision).values([
    {
      ...{ ...text, revision: 1, doc: earlier, html: toHtml(earlier), plain: toPlain(earlier) },
      ...{ words: countWordsOf(earlier), writtenAt: current.submittedAt, publishedAt: current.publishedAt },
    },
    { ...text, revision: 2, doc, html, plain, words, writtenAt, publishedAt },
  ])
  await tx
    .update(contribution)
    .set({ revision: 2, changedAt: writtenAt, revisedAt: publishedAt })
    .where(eq(contribution.id, contributionId))
}
