import { insertDelivery } from '@/db/queries/deliveries'
import { movedAuthors } from '@/db/queries/desk/moving/authors'
import { config } from '@/lib/config'
import { inLocale } from '@/lib/text/locales'
import type { Setting } from '@/lib/usecase'

interface Went {
  conferenceId: string
  toId: string
  numbers: number[]
  byId: string
}

/**
 * Each author of what went into another thread finds it among their news, once for all of theirs; by mail those who have
 * not asked for none.
 */
export async function tellAuthors(
  { tx, now, record, enqueue }: Setting,
  { conferenceId, ...went }: Went,
): Promise<void> {
  const moved = await movedAuthors(tx, went)
  if (!moved) return
  const { slug, conferenceTitle, threadTitle, authors } = moved
  for (const { participantId, contributionId, numbers, locale, address, mailToken } of authors) {
    await record({ type: 'participant.moved', conferenceId, contributionId, numbers, toIds: [participantId] })
    if (!address) continue
    const data = {
      conferenceTitle: inLocale(conferenceTitle, locale).text,
      threadTitle: inLocale(threadTitle, locale).text,
      numbers,
      url: `${config.origin}/${locale}/conferences/${slug}/c/${numbers[0]}`,
      unsubscribeUrl: `${config.origin}/u/${mailToken}`,
    }
    const cause = `moved:${went.toId}:${now.toISOString()}:${participantId}`
    await insertDelivery(tx, { kind: 'contribution-moved', cause, participantId, address, locale, data })
  }
  if (authors.length > 0) await enqueue('send-mail', {})
}
