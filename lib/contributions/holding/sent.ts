import type { Written } from '@/db/queries/contributions'
import { insertDelivery } from '@/db/queries/deliveries'
import { authorToTell } from '@/db/queries/protecting/authors'
import { dropOutcomesOf } from '@/db/queries/protecting/holdings'
import { standingOf } from '@/db/queries/protecting/modes'
import { waitsFirst } from '@/lib/conferences/rules'
import { config } from '@/lib/config'
import type { FindingKind } from '@/lib/text/finding/kinds'
import { inLocale } from '@/lib/text/locales'
import type { Setting } from '@/lib/usecase'

interface Sent {
  contributionId: string
  conferenceId: string
  /** Who answers for it and hears of it. */
  authorId: string
  revision: number
  corrects: number | null
  key: string
}

/**
 * What follows when a text has come in: the desk hears of it, and where it is held back its author is told why, and what
 * to do. Gives what was found in it, for the answer to whoever sent it.
 */
export async function sent(setting: Setting, of: Sent, { held }: Written): Promise<FindingKind[]> {
  const { contributionId, conferenceId, authorId, corrects } = of
  await setting.record({ type: 'contribution.submitted', conferenceId, contributionId, authorId, corrects })
  if (!held) {
    if (corrects === null && of.revision === 1 && (await isLetThrough(setting, contributionId)))
      await setting.enqueue('publish-unread', { contributionId })
    return []
  }
  // The same text may have been refused before, and be kept for an hour for who has no scripts.
  await dropOutcomesOf(setting.tx, of.key)
  await setting.record({ type: 'contribution.held', conferenceId, contributionId, authorId, corrects })
  await mail(setting, of, held.found)
  return held.found
}

/** Where the session reads afterwards. Whether it is so still is asked again when it is published. */
async function isLetThrough({ tx }: Setting, contributionId: string): Promise<boolean> {
  const { mode, publishedBefore } = await standingOf(tx, contributionId)
  return !waitsFirst(mode, publishedBefore)
}

/** Its kinds and the way to it, and no word of it. */
async function mail(
  { tx, enqueue }: Setting,
  { contributionId, authorId, revision, corrects }: Sent,
  found: FindingKind[],
) {
  const author = await authorToTell(tx, contributionId)
  if (!author?.address) return
  const { address, locale } = author
  const data = {
    conferenceTitle: inLocale(author.conferenceTitle, locale).text,
    threadTitle: inLocale(author.threadTitle, locale).text,
    found,
    corrects,
    contributionId,
    url: `${config.origin}/${locale}/me/contributions/${contributionId}`,
  }
  const cause = `held:${contributionId}:${revision}`
  const mail = { kind: 'contribution-held', cause, aboutId: contributionId, data }
  await insertDelivery(tx, { ...mail, participantId: authorId, address, locale })
  await enqueue('send-mail', {})
}
