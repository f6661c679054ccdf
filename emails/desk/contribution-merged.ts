import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { ownText } from '../contribution-returned'
import { letter } from '../letter'

export interface ContributionMergedData {
  conferenceTitle: string
  threadTitle: string
  /** The number of the published one that it is kept with. */
  into: number
  /** What the moderator added; empty if nothing. */
  message: string
  text: string
  language: string
  url: string
}

export function contributionMerged(data: ContributionMergedData, locale: Locale) {
  const say = wordsIn(locale)
  const { conferenceTitle, threadTitle, into, message, url } = data
  return letter(
    {
      subject: say('mail.merged.subject', { into }),
      about: conferenceTitle,
      title: say('mail.merged.subject', { into }),
      parts: [
        { say: say('mail.merged.kept', { into }) },
        { label: say('mail.thread'), shown: threadTitle },
        ...(message ? [{ label: say('mail.moderator-says'), words: message, language: 'other' }] : []),
        { say: say('mail.merged.again') },
        { deed: say('mail.merged.deed', { into }), url },
        ownText(data, say),
      ],
      why: say('mail.declined.why'),
    },
    locale,
  )
}
