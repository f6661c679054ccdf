import type { ToDecide } from '@/db/queries/desk/decisions'
import type { Answered } from '@/db/queries/experts/asks'
import { revisionUntil } from '@/lib/conferences/rules'
import { config } from '@/lib/config'
import { type ContributionLanguage, inLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { keptOutOfMail, type ReasonCode } from './rules'

interface Because {
  reason: ReasonCode
  message?: string | undefined
}

/** What was decided on, and the number of the published one that it would have corrected. */
interface Text {
  plain: string
  language: ContributionLanguage
  corrects: number | null
}

/** Where it stands, in the author's language. */
function placeOf({
  conferenceTitle,
  threadTitle,
  author,
}: Pick<ToDecide, 'conferenceTitle' | 'threadTitle' | 'author'>) {
  return {
    conferenceTitle: inLocale(conferenceTitle, author.locale).text,
    threadTitle: inLocale(threadTitle, author.locale).text,
  }
}

/** What the author of a published contribution is written; or of a correction, which has its number already. */
export function ofPublication(contribution: ToDecide, number: number) {
  const { slug, author } = contribution
  const corrects = contribution.number
  const url = `${config.origin}/${author.locale}/conferences/${slug}/c/${number}`
  return { ...placeOf(contribution), number, corrects, url }
}

/** What whoever asked the experts is written, once somebody of them has answered. */
export function ofAnswer(answered: Answered) {
  const { slug, author, askNumber, number: answer } = answered
  const url = `${config.origin}/${author.locale}/conferences/${slug}/c/${answer}`
  return { ...placeOf(answered), number: askNumber, answer, url }
}

/** What the author of a text that does not appear is written: the reason in their language, and their own words back. */
export function ofRefusal(contribution: ToDecide, { plain, language, corrects }: Text, { reason, message }: Because) {
  const { author } = contribution
  const reasonText = wordsIn(author.locale)(`reason.${reason}.text`)
  const text = keptOutOfMail(reason) ? '' : plain
  return { ...placeOf(contribution), reasonText, message: message ?? '', text, language, corrects }
}

/** Where the author finds it again, to revise it, and until when it is taken. */
export function ofRevision(contribution: ToDecide, returnedAt: Date) {
  const { id, author } = contribution
  const reviseUrl = `${config.origin}/${author.locale}/me/contributions/${id}`
  return { reviseUrl, until: revisionUntil({ lateUntil: new Date(contribution.lateUntil) }, returnedAt).toISOString() }
}
