import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../../letter'

export interface SuspensionAnsweredData {
  conferenceTitle: string
  url: string
}

/** That somebody who is suspended has answered, which they can once; who it is and what they say is read at the desk. */
export function suspensionAnswered({ conferenceTitle, url }: SuspensionAnsweredData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.suspension-answered.subject'),
      about: conferenceTitle,
      title: say('mail.suspension-answered.subject'),
      parts: [{ say: say('mail.suspension-answered.text') }, { deed: say('mail.suspension-answered.deed'), url }],
      why: say('mail.second.why'),
    },
    locale,
  )
}
