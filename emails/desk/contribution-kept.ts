import type { Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../letter'

export interface ContributionKeptData {
  conferenceTitle: string
  threadTitle: string
  /** When its session opens and it is published, ISO 8601. */
  opensAt: string
  /** Where its author sees it and can change it until then. */
  url: string
}

/** That a text which came before its session opens is kept, and appears then. */
export function contributionKept({ conferenceTitle, threadTitle, opensAt, url }: ContributionKeptData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.kept.subject'),
      about: conferenceTitle,
      title: say('mail.kept.subject'),
      parts: [
        { say: say('mail.kept.opens', { at: momentText(new Date(opensAt), momentWords(locale)) }) },
        { label: say('mail.thread'), shown: threadTitle },
        { soft: say('mail.kept.until') },
        { deed: say('mail.kept.deed'), url },
      ],
      why: say('mail.published.why'),
    },
    locale,
  )
}
