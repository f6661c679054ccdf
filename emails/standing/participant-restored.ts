import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../letter'
import { lineOf } from '../mail'
import type { ParticipantSuspendedData } from './participant-suspended'

export type ParticipantRestoredData = Pick<ParticipantSuspendedData, 'conferenceTitle' | 'url'>

export function participantRestored({ conferenceTitle, url }: ParticipantRestoredData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.suspension-lifted.subject', { title: lineOf(conferenceTitle) }),
      about: conferenceTitle,
      title: say('mail.suspension-lifted.title'),
      parts: [{ say: say('mail.suspension-lifted.text') }, { deed: say('mail.suspension-lifted.deed'), url }],
      why: say('mail.suspended.why'),
    },
    locale,
  )
}
