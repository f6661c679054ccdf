import type { ToDecide } from '@/db/queries/desk/decisions'
import { revisionUntil } from '@/lib/conferences/rules'
import { config } from '@/lib/config'
import { inLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { keptOutOfMail, type ReasonCode } from './rules'

interface Because {
  reason: ReasonCode
  message?: string | undefined
}

/** Where it stands, in the author's language. */
function placeOf({ conferenceTitle, threadTitle, author }: ToDecide) {
  return {
    conferenceTitle: inLocale(conferenceTitle, author.locale).text,
    threadTitle: inLocale(threadTitle, author.locale).text,
  }
}

/** What the author of a published contribution is written. */
export function ofPublication(contribution: ToDecide, number: number) {
  const { slug, author } = contribution
  const url = `${config.origin}/${author.locale}/conferences/${slug}/c/${number}`
  return { ...placeOf(contribution), number, url }
}

/** What the author of a text that does not appear is written: the reason in their language, and their own words back. */
export function ofRefusal(contribution: ToDecide, { reason, message }: Because) {
  const { plain, language, author } = contribution
  const reasonText = wordsIn(author.locale)(`reason.${reason}.text`)
  const text = keptOutOfMail(reason) ? '' : plain
  return { ...placeOf(contribution), reasonText, message: message ?? '', text, language }
}

/** Where the author finds it again, to revise it, and until when it is taken. */
export function ofRevision(contribution: ToDecide, returnedAt: Date) {
  const { id, author } = contribution
  const reviseUrl = `${config.origin}/${author.locale}/me/contributions/${id}`
  return { reviseUrl, until: revisionUntil({ lateUntil: new Date(contribution.lateUntil) }, returnedAt).toISOString() }
}
