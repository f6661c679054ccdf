import { acknowledgeContribution } from '@/lib/contributions/acknowledge-contribution'
import { askExperts } from '@/lib/contributions/ask-experts'
import { acceptSafeVersion } from '@/lib/contributions/holding/accept-safe-version'
import { keepDraft } from '@/lib/contributions/keep-draft'
import { markRead } from '@/lib/contributions/reading/mark-read'
import { relayContribution } from '@/lib/contributions/relays/relay-contribution'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawCorrection } from '@/lib/contributions/revisions/withdraw-correction'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { markDigestRead } from '@/lib/digests/mark-digest-read'
import { assignAsk } from '@/lib/experts/assign-ask'
import { inviteExpert } from '@/lib/experts/invite-expert'
import { acceptDocument } from '@/lib/library/accept-document'
import { addDocument } from '@/lib/library/add-document'
import { declineDocument } from '@/lib/library/decline-document'
import { removeDocument } from '@/lib/library/remove-document'
import { retitleDocument } from '@/lib/library/retitle-document'
import { claimContribution } from '@/lib/moderation/claim-contribution'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { askColleague } from '@/lib/moderation/exchange/ask-colleague'
import { writeToAuthor } from '@/lib/moderation/exchange/write-to-author'
import { writeToDesk } from '@/lib/moderation/exchange/write-to-desk'
import { mergeContribution } from '@/lib/moderation/merge-contribution'
import { placeContribution } from '@/lib/moderation/place-contribution'
import { changeModeration } from '@/lib/moderation/protecting/change-moderation'
import { flagContribution } from '@/lib/moderation/protecting/flag-contribution'
import { hideContribution } from '@/lib/moderation/protecting/hide-contribution'
import { openHeld } from '@/lib/moderation/protecting/open-held'
import { protectContribution } from '@/lib/moderation/protecting/protect-contribution'
import { releaseContribution } from '@/lib/moderation/protecting/release-contribution'
import { restoreContribution } from '@/lib/moderation/protecting/restore-contribution'
import { keepContribution } from '@/lib/moderation/protecting/unread/keep-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { publishEdited } from '@/lib/moderation/publish-edited'
import { changeTarget } from '@/lib/moderation/queue/change-target'
import { chooseQueue } from '@/lib/moderation/queue/choose-queue'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { undoDecision } from '@/lib/moderation/undo-decision'
import { changeConsents } from '@/lib/people/change-consents'
import { changeDisplay } from '@/lib/people/change-display'
import { changeFirstText } from '@/lib/people/change-first-text'
import { changeAnnouncements } from '@/lib/people/live/change-announcements'
import { changePresence } from '@/lib/people/live/change-presence'
import { changeLanguage } from '@/lib/people/mails/change-language'
import { changeRhythm } from '@/lib/people/mails/change-rhythm'
import { changeRhythmByMail } from '@/lib/people/mails/change-rhythm-by-mail'
import { markNoticesRead } from '@/lib/people/mark-notices-read'
import { register } from '@/lib/people/register'
import { checkRendering } from '@/lib/renderings/check-rendering'
import { declineRendering } from '@/lib/renderings/decline-rendering'
import { proposeRendering } from '@/lib/renderings/propose-rendering'
import { keepTerm } from '@/lib/renderings/terms/keep-term'
import { removeTerm } from '@/lib/renderings/terms/remove-term'
import { withdrawRendering } from '@/lib/renderings/withdraw-rendering'
import type { Locale } from '@/lib/text/locales'
import type { UseCase } from '@/lib/usecase'
import { conductActs } from './acts/conduct'
import { editionActs } from './acts/editions'
import { mailActs } from './acts/mails'
import { organiserActs } from './acts/organisers'
import { outcomeActs } from './acts/outcomes'
import { threadActs } from './acts/threads'
import { toHeldOr } from './desk/aside'
import { toNext } from './desk/next'
import { afterRegistering, inThatLanguage } from './sign-in/onward'

export interface Act {
  call: UseCase
  /** Where a browser without scripts goes afterwards; without it, back to where it came from. */
  land?: (result: never, place: { locale: Locale; back: string }) => string
  /** What keeps the words of a plain form that was refused, beyond the hour for which the form itself is kept. */
  keep?: UseCase
}

/** The same page, where the contribution stands. */
const atNumber = ({ number }: { number: number }, { back }: { back: string }): string => `${back}#c${number}`

/** From the page where a relay writes to the thread, where it is seen to wait. */
const toThread = (_: unknown, { back }: { back: string }): string => `${back.replace(/\/relay(\?.*)?$/, '')}#write`

const toOwn = (_: unknown, { locale }: { locale: Locale }): string => `/${locale}/me`

/**
 * Every act a form can call, by its public name: the door, the forms and the table of permissions come from here. The way
 * in and out (`app/do/request-sign-in`, `confirm-sign-in`, `sign-out`) is apart, since it sets and clears the login.
 */
export const acts = {
  ...conductActs,
  ...editionActs,
  'change-announcements': { call: changeAnnouncements },
  'change-consents': { call: changeConsents },
  'change-display': { call: changeDisplay },
  'change-language': { call: changeLanguage, land: inThatLanguage },
  'change-first-text': { call: changeFirstText },
  'change-presence': { call: changePresence },
  'change-rhythm': { call: changeRhythm },
  'change-rhythm-by-mail': { call: changeRhythmByMail },
  'mark-digest-read': { call: markDigestRead },
  'mark-notices-read': { call: markNoticesRead },
  register: { call: register, land: afterRegistering },
  'accept-safe-version': { call: acceptSafeVersion, land: toOwn },
  'acknowledge-contribution': { call: acknowledgeContribution, land: atNumber },
  'decline-contribution': { call: declineContribution, land: toNext },
  'keep-draft': { call: keepDraft },
  'mark-read': { call: markRead },
  'change-moderation': { call: changeModeration },
  'flag-contribution': { call: flagContribution },
  'keep-contribution': { call: keepContribution },
  'hide-contribution': { call: hideContribution },
  'restore-contribution': { call: restoreContribution },
  'open-held': { call: openHeld },
  'protect-contribution': { call: protectContribution, land: toNext },
  'release-contribution': { call: releaseContribution },
  'change-target': { call: changeTarget },
  'choose-queue': { call: chooseQueue },
  'claim-contribution': { call: claimContribution },
  'ask-colleague': { call: askColleague },
  'write-to-author': { call: writeToAuthor },
  'write-to-desk': { call: writeToDesk },
  'place-contribution': { call: placeContribution },
  'merge-contribution': { call: mergeContribution, land: toNext },
  'undo-decision': { call: undoDecision },
  'publish-contribution': { call: publishContribution, land: toNext },
  'publish-edited': { call: publishEdited, land: toNext },
  'relay-contribution': { call: relayContribution, land: toHeldOr(toThread) },
  'return-contribution': { call: returnContribution, land: toNext },
  'revise-contribution': { call: reviseContribution, land: toHeldOr(toOwn) },
  'submit-contribution': { call: submitContribution, keep: keepDraft, land: toHeldOr() },
  'withdraw-contribution': { call: withdrawContribution },
  'withdraw-correction': { call: withdrawCorrection, land: toOwn },
  'ask-experts': { call: askExperts, land: toHeldOr() },
  'assign-ask': { call: assignAsk },
  'invite-expert': { call: inviteExpert },
  ...threadActs,
  'check-rendering': { call: checkRendering },
  'decline-rendering': { call: declineRendering },
  'propose-rendering': { call: proposeRendering },
  'withdraw-rendering': { call: withdrawRendering },
  'keep-term': { call: keepTerm },
  'remove-term': { call: removeTerm },
  'accept-document': { call: acceptDocument },
  'add-document': { call: addDocument },
  'decline-document': { call: declineDocument },
  'remove-document': { call: removeDocument },
  'retitle-document': { call: retitleDocument },
  ...outcomeActs,
  ...mailActs,
  ...organiserActs,
} as const satisfies Record<string, Act>

export type ActName = keyof typeof acts
