import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from './letter'

export interface DocumentDeclinedData {
  conferenceTitle: string
  /** Empty where it is better not in a mailbox. */
  documentTitle: string
  /** The ready-made reason, already in the proposer's language. */
  reasonText: string
  /** What the moderator added; empty if nothing. */
  message: string
  url: string
}

/** The same letter for a document that is not taken in and for one that is taken out: what happened, why, what now. */
const written =
  (what: 'declined' | 'removed') =>
  ({ conferenceTitle, documentTitle, reasonText, message, url }: DocumentDeclinedData, locale: Locale) => {
    const say = wordsIn(locale)
    return letter(
      {
        subject: say(`mail.document.${what}`),
        about: conferenceTitle,
        title: say(`mail.document.${what}`),
        parts: [
          { say: say(`mail.document.${what}-text`) },
          ...(documentTitle ? [{ label: say('mail.document.document'), shown: documentTitle }] : []),
          { label: say('mail.reason'), shown: reasonText },
          ...(message ? [{ label: say('mail.moderator-says'), words: message, language: 'other' }] : []),
          { deed: say('mail.document.deed'), url },
        ],
        why: say('mail.document.why'),
      },
      locale,
    )
  }

export const documentDeclined = written('declined')
export const documentRemoved = written('removed')
