import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from './letter'

export interface ContributionPublishedData {
  conferenceTitle: string
  threadTitle: string
  number: number
  url: string
}

export function contributionPublished(
  { conferenceTitle, threadTitle, number, url }: ContributionPublishedData,
  locale: Locale,
) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.published.subject', { number }),
      about: conferenceTitle,
      title: say('mail.published.title'),
      parts: [
        { say: say('mail.published.number', { number }) },
        { label: say('mail.thread'), shown: threadTitle },
        { deed: say('mail.published.deed'), url },
      ],
      why: say('mail.published.why'),
    },
    locale,
  )
}
