import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { DocumentDeclinedData } from './document-declined'
import { letter } from './letter'

export type DocumentAcceptedData = Pick<DocumentDeclinedData, 'conferenceTitle' | 'documentTitle' | 'url'>

export function documentAccepted({ conferenceTitle, documentTitle, url }: DocumentAcceptedData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.document.accepted'),
      about: conferenceTitle,
      title: say('mail.document.accepted'),
      parts: [
        { say: say('mail.document.accepted-text') },
        { label: say('mail.document.document'), shown: documentTitle },
        { deed: say('mail.document.deed'), url },
      ],
      why: say('mail.document.why'),
    },
    locale,
  )
}
