import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../../letter'

export interface SecondAskedData {
  conferenceTitle: string
  of: 'letter' | 'suspension' | 'synthesis'
  /** Who has agreed already. */
  by: string
  url: string
}

/** That something of the desk's needs a second person; whom it is about is read at the desk. */
export function secondAsked({ conferenceTitle, of, by, url }: SecondAskedData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say(`mail.second.${of}.subject`),
      about: conferenceTitle,
      title: say(`mail.second.${of}.subject`),
      parts: [
        { say: say(`mail.second.${of}.text`) },
        { label: say('mail.second.by'), shown: by },
        { deed: say('mail.second.deed'), url },
      ],
      why: say('mail.second.why'),
    },
    locale,
  )
}
