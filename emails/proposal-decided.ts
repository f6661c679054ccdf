import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from './letter'

export interface ProposalDecidedData {
  conferenceTitle: string
  /** As it was proposed; empty where it is better not in a mailbox. */
  title: string
  language: string
  /** The ready-made reason, already in the proposer's language; empty where it was accepted. */
  reasonText: string
  /** What the moderator added; empty if nothing. */
  message: string
  url: string
}

/** The same letter for a proposed thread that is opened and for one that is not: what happened, why, what now. */
const written =
  (what: 'accepted' | 'declined') =>
  ({ conferenceTitle, title, language, reasonText, message, url }: ProposalDecidedData, locale: Locale) => {
    const say = wordsIn(locale)
    return letter(
      {
        subject: say(`mail.proposal.${what}`),
        about: conferenceTitle,
        title: say(`mail.proposal.${what}`),
        parts: [
          { say: say(`mail.proposal.${what}-text`) },
          ...(title ? [{ label: say('mail.proposal.proposal'), words: title, language }] : []),
          ...(reasonText ? [{ label: say('mail.reason'), shown: reasonText }] : []),
          ...(message ? [{ label: say('mail.moderator-says'), words: message, language: 'other' }] : []),
          { deed: say(`mail.proposal.deed-${what}`), url },
        ],
        why: say('mail.proposal.why'),
      },
      locale,
    )
  }

export const proposalAccepted = written('accepted')
export const proposalDeclined = written('declined')
