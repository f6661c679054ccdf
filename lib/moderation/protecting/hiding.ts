import { insertDelivery } from '@/db/queries/deliveries'
import { settleAnswer } from '@/db/queries/experts/asks'
import type { Published } from '@/db/queries/protecting/flags'
import { participationIn } from '@/lib/caller'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { inLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { Setting } from '@/lib/usecase'
import type { ReasonCode } from '../rules'

/** The moderator's part in the conference, who looks at what somebody else has written. */
export function lookerAt({ caller }: Setting, { conferenceId, authorId }: Published): string {
  const byId = participationIn(caller, conferenceId)?.participantId
  if (!byId || byId === authorId) throw new Refusal('forbidden', 'contribution.own')
  return byId
}

/** Tells the thread that a place is empty now, or is not any more; and who asked experts, whose answer it may have been. */
export async function tellPlace(
  setting: Setting,
  of: Published,
  type: 'contribution.hidden' | 'contribution.restored',
) {
  const { id: contributionId, conferenceId, threadId, sessionId, number, authorId } = of
  await settleAnswer(setting.tx, contributionId)
  await setting.record({ type, conferenceId, threadId, sessionId, contributionId, number, authorId })
}

interface Letter {
  kind: 'contribution-hidden' | 'contribution-restored'
  cause: string
  /** Nothing where flags did it. */
  reason?: ReasonCode | null
}

/** One mail to whoever answers for it, in their language. */
export async function mailAuthor(
  { tx, enqueue }: Setting,
  of: Published,
  { kind, cause, reason }: Letter,
): Promise<void> {
  const { author, authorId, conferenceTitle, threadTitle, number, slug } = of
  if (!author.address) return
  const { address, locale } = author
  const data = {
    conferenceTitle: inLocale(conferenceTitle, locale).text,
    threadTitle: inLocale(threadTitle, locale).text,
    number,
    reasonText: reason ? wordsIn(locale)(`reason.${reason}.text`) : '',
    url: `${config.origin}/${locale}/conferences/${slug}/c/${number}`,
  }
  await insertDelivery(tx, { kind, cause, aboutId: of.id, participantId: authorId, address, locale, data })
  await enqueue('send-mail', {})
}
