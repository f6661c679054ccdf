import type { Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../letter'
import { type Instant, lineOf } from '../mail'

export interface ParticipantSuspendedData {
  conferenceTitle: string
  reasonText: string
  message: string
  /** Nothing where it is for good. */
  until: Instant | null
  url: string
}

export function participantSuspended(data: ParticipantSuspendedData, locale: Locale) {
  const say = wordsIn(locale)
  const { conferenceTitle, reasonText, message, until, url } = data
  const at = until && momentText(new Date(until), momentWords(locale))
  return letter(
    {
      subject: say('mail.suspended.subject', { title: lineOf(conferenceTitle) }),
      about: conferenceTitle,
      title: say('mail.suspended.title'),
      parts: [
        { label: say('mail.reason'), shown: reasonText },
        ...(message ? [{ label: say('mail.moderator-says'), words: message, language: 'other' }] : []),
        { say: at ? say('mail.suspended.until', { at }) : say('mail.suspended.for-good') },
        { say: say('mail.suspended.keeps') },
        { deed: say('mail.suspended.deed'), url },
      ],
      why: say('mail.suspended.why'),
    },
    locale,
  )
}
