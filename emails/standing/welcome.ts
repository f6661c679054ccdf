import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { answering } from '../inbound/answering'
import { letter } from '../letter'
import { lineOf } from '../mail'

export interface WelcomeData {
  conferenceTitle: string
  /** As others see them from now on. */
  shownAs: string
  url: string
  /** Where they change how they are shown, in which language they read and which mails they get. */
  choicesUrl: string
  /** Where this is answered, which is where everything can be done by mail. */
  replyAddress?: string
}

/** To somebody who has just registered: under which name, what they can do now, and where they change their choices. */
export function welcome(data: WelcomeData, locale: Locale) {
  const { conferenceTitle, shownAs, url, choicesUrl, replyAddress } = data
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.welcome.subject', { title: lineOf(conferenceTitle) }),
      about: conferenceTitle,
      title: say('mail.welcome.title'),
      parts: [
        { label: say('mail.welcome.shown-as'), shown: shownAs },
        { say: say('mail.welcome.write') },
        { deed: say('mail.admitted.deed'), url },
        ...answering(replyAddress, say('mail.welcome.by-mail'), say),
        { say: say('mail.welcome.choices') },
        { link: say('mail.welcome.choices-deed'), url: choicesUrl },
      ],
      why: say('mail.welcome.why'),
    },
    locale,
  )
}
