import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../letter'
import { lineOf } from '../mail'

export interface RegistrationAdmittedData {
  conferenceTitle: string
  url: string
}

export interface RegistrationDeclinedData extends RegistrationAdmittedData {
  reasonText: string
  message: string
}

export function registrationAdmitted({ conferenceTitle, url }: RegistrationAdmittedData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.admitted.subject', { title: lineOf(conferenceTitle) }),
      about: conferenceTitle,
      title: say('mail.admitted.title'),
      parts: [{ say: say('mail.admitted.text') }, { deed: say('mail.admitted.deed'), url }],
      why: say('mail.admitted.why'),
    },
    locale,
  )
}

export function registrationDeclined(data: RegistrationDeclinedData, locale: Locale) {
  const say = wordsIn(locale)
  const { conferenceTitle, reasonText, message, url } = data
  return letter(
    {
      subject: say('mail.not-admitted.subject', { title: lineOf(conferenceTitle) }),
      about: conferenceTitle,
      title: say('mail.not-admitted.title'),
      parts: [
        { label: say('mail.reason'), shown: reasonText },
        ...(message ? [{ label: say('mail.moderator-says'), words: message, language: 'other' }] : []),
        { say: say('mail.not-admitted.erased') },
        { deed: say('mail.not-admitted.deed'), url },
      ],
      why: say('mail.admitted.why'),
    },
    locale,
  )
}
