import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../letter'
import { lineOf } from '../mail'

export interface LetterFromDeskData {
  conferenceTitle: string
  subject: string
  body: string
  /** In which it is written; the reader's own, unless it does not exist in that. */
  language: Locale
  about: 'one' | 'many'
  url: string
  /** Where it is one of many: its reader can have no more of them. */
  unsubscribeUrl?: string
}

/** What the desk has written to a participant. */
export function letterFromDesk(data: LetterFromDeskData, locale: Locale) {
  const say = wordsIn(locale)
  const { conferenceTitle, subject, body, language, about, url, unsubscribeUrl } = data
  const elsewhere = language !== locale
  return letter(
    {
      subject: lineOf(subject),
      about: conferenceTitle,
      title: say('mail.letter.title'),
      parts: [
        ...(elsewhere ? [{ soft: say('mail.letter.only-in', { language: say(`languages.${language}`) }) }] : []),
        { label: say('mail.letter.subject'), shown: subject },
        { label: say('mail.letter.text'), words: body, language },
        { deed: say('mail.letter.deed'), url },
        ...(unsubscribeUrl ? [{ link: say('mail.digest.unsubscribe'), url: unsubscribeUrl }] : []),
      ],
      why: say(`mail.letter.why-${about}`),
    },
    locale,
  )
}
