import type { ToDecide } from '@/db/queries/desk/decisions'
import type { Answered } from '@/db/queries/experts/asks'
import { revisionUntil } from '@/lib/conferences/rules'
import { config } from '@/lib/config'
import type { Piece } from '@/lib/text/compare/differences'
import { type ContributionLanguage, inLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { Details } from './carrying-out/details'
import { keptOutOfMail, type ReasonCode } from './rules'

type Because = Pick<Details, 'reason' | 'wording' | 'message'>

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
export function ofPublication(contribution: ToDecide, number: number, edits?: Piece[]) {
  const { slug, author } = contribution
  const corrects = contribution.number
  const url = `${config.origin}/${author.locale}/conferences/${slug}/c/${number}`
  return { ...placeOf(contribution), number, corrects, url, edits: edits ? editsOf(edits) : [] }
}

/** What whoever asked the experts is written, once somebody of them has answered. */
export function ofAnswer(answered: Answered) {
  const { slug, author, askNumber, number: answer } = answered
  const url = `${config.origin}/${author.locale}/conferences/${slug}/c/${answer}`
  return { ...placeOf(answered), number: askNumber, answer, url }
}

/** What the author of a text that does not appear is written: the reason in their language, and their own words back. */
export function ofRefusal(
  contribution: ToDecide,
  { plain, language, corrects }: Text,
  { reason, wording, message }: Because,
) {
  const { author } = contribution
  const reasonText = wording ?? (reason ? wordsIn(author.locale)(`reason.${reason}.text`) : '')
  const text = reason && keptOutOfMail(reason) ? '' : plain
  return { ...placeOf(contribution), reasonText, message: message ?? '', text, language, corrects }
}

/** What the desk changed in a text, word for word: what stood there, and what stands there now. */
function editsOf(pieces: Piece[]): { before: string; after: string }[] {
  const edits: { before: string; after: string }[] = []
  for (const [at, piece] of pieces.entries()) {
    if (piece.in === 'before') edits.push({ before: piece.text, after: '' })
    const last = edits.at(-1)
    if (piece.in === 'after' && pieces[at - 1]?.in === 'before' && last) last.after = piece.text
    else if (piece.in === 'after') edits.push({ before: '', after: piece.text })
  }
  return edits
}

/** What the author of a text is written that says what another has said: where that is, and that theirs is kept. */
export function ofMerging(contribution: ToDecide, { into, message }: { into: number; message: string | null }) {
  const { slug, author, plain, language } = contribution
  const url = `${config.origin}/${author.locale}/conferences/${slug}/c/${into}`
  return { ...placeOf(contribution), into, message: message ?? '', text: plain, language, url }
}

/** What the desk writes beside its decisions, and where the author answers. */
export function ofMessage(contribution: ToDecide, message: string) {
  const { id, author } = contribution
  return {
    ...placeOf(contribution),
    message,
    contributionId: id,
    url: `${config.origin}/${author.locale}/me/contributions/${id}#messages`,
  }
}

/** What the author of a text is written that is published when its session opens: when that is, and where to change it. */
export function ofKeeping(contribution: ToDecide) {
  const { id, author, opensAt } = contribution
  return { ...placeOf(contribution), opensAt, url: `${config.origin}/${author.locale}/me#own-${id}` }
}

/** Where the author finds it again, to revise it, and until when it is taken. */
export function ofRevision(contribution: ToDecide, returnedAt: Date) {
  const { id, author } = contribution
  const reviseUrl = `${config.origin}/${author.locale}/me/contributions/${id}`
  return {
    reviseUrl,
    contributionId: id,
    until: revisionUntil({ lateUntil: new Date(contribution.lateUntil) }, returnedAt).toISOString(),
  }
}

/** What the author of a text is written that exposes somebody: why, where it can be sent without that, and no word of it. */
export function ofProtection(
  contribution: ToDecide,
  { reason, corrects, now }: { reason: ReasonCode; corrects: number | null; now: Date },
) {
  const reasonText = wordsIn(contribution.author.locale)(`reason.${reason}.text`)
  return { ...placeOf(contribution), reasonText, corrects, ...ofRevision(contribution, now) }
}
