import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from './letter'

export interface ContributionPublishedData {
  conferenceTitle: string
  threadTitle: string
  number: number
  /** The same number where it was published before and this is its author's correction. */
  corrects: number | null
  url: string
}

export function contributionPublished(
  { conferenceTitle, threadTitle, number, corrects, url }: ContributionPublishedData,
  locale: Locale,
) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say(corrects ? 'mail.correction.published' : 'mail.published.subject', { number }),
      about: conferenceTitle,
      title: say(corrects ? 'mail.correction.published' : 'mail.published.title', { number }),
      parts: [
        { say: say(corrects ? 'mail.correction.number' : 'mail.published.number', { number }) },
        { label: say('mail.thread'), shown: threadTitle },
        { deed: say('mail.published.deed'), url },
      ],
      why: say('mail.published.why'),
    },
    locale,
  )
}
