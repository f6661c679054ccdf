import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { countWordsOf } from '@/lib/text/count'
import { fromPlain, toPlain } from '@/lib/text/document'
import type { ContributionLanguage } from '@/lib/text/locales'
import { toHtml } from '@/lib/text/render'
import { waitingFrom, withKey } from './desk'
import type { Player, Stage } from './stage'

interface Text {
  by: Player
  number: number
  at: string
  text?: string
  language?: ContributionLanguage
  title?: string
  /** The number of the root it answers. */
  root?: number
  replyTo?: string
}

/** A contribution that was published at a given moment, without going through the desk. */
export async function published({ conference, session, thread }: Stage, of: Text) {
  const { by, number, at, text = `Texte ${number}`, language = 'fr', title, root = number, replyTo } = of
  const { db } = await import('@/db/client')
  const { recount } = await import('@/db/queries/reading/voices')
  const schema = await import('@/db/schema')
  const doc = fromPlain(text)
  const publishedAt = new Date(at)
  const [row] = await db
    .insert(schema.contribution)
    .values({
      conferenceId: conference.id,
      threadId: thread.id,
      authorId: by.participantId,
      key: randomUUID(),
      language,
      replyToId: replyTo ?? null,
      title,
      doc,
      html: toHtml(doc),
      plain: toPlain(doc),
      words: countWordsOf(doc),
      submittedAt: publishedAt,
      publishedAt,
      number,
      rootNumber: root,
    })
    .returning({ id: schema.contribution.id })
  await db.execute(
    sql`update conference set last_number = greatest(last_number, ${number}) where id = ${conference.id}`,
  )
  await db.transaction((tx) => recount(tx, session.id))
  return row?.id ?? ''
}

/** Written in French by one, published by Claire. */
export async function publishedNow(
  { thread, claire }: Stage,
  { by, ...more }: { by: Player; text?: string; replyTo?: number },
) {
  const waiting = await waitingFrom(by, thread, more)
  const { number } = await claire.does(publishContribution, withKey(waiting))
  return { contributionId: waiting.contributionId, number }
}
