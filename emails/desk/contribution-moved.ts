import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../letter'

export interface ContributionMovedData {
  conferenceTitle: string
  /** The thread in which they stand now. */
  threadTitle: string
  numbers: number[]
  url: string
  unsubscribeUrl: string
}

/** That contributions of somebody's are in another thread, under the same numbers. */
export function contributionMoved(data: ContributionMovedData, locale: Locale) {
  const say = wordsIn(locale)
  const { conferenceTitle, threadTitle, numbers, url, unsubscribeUrl } = data
  const count = numbers.length
  return letter(
    {
      subject: say('mail.moved.subject', { count }),
      about: conferenceTitle,
      title: say('mail.moved.subject', { count }),
      parts: [
        { say: say('mail.moved.text', { count, numbers: numbers.join(locale === 'ar' ? '، ' : ', ') }) },
        { label: say('mail.thread'), shown: threadTitle },
        { deed: say('mail.published.deed'), url },
        { link: say('mail.digest.unsubscribe'), url: unsubscribeUrl },
      ],
      why: say('mail.published.why'),
    },
    locale,
  )
}
