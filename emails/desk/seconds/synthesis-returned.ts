import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../../letter'

export interface SynthesisReturnedData {
  conferenceTitle: string
  /** Who has read it. */
  by: string
  /** What they would have changed, in whatever language they wrote. */
  note: string
  url: string
}

/** To whoever put a synthesis before a second reader, who sends it back. */
export function synthesisReturned({ conferenceTitle, by, note, url }: SynthesisReturnedData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.synthesis-returned.subject'),
      about: conferenceTitle,
      title: say('mail.synthesis-returned.subject'),
      parts: [
        { say: say('mail.synthesis-returned.text') },
        { label: say('mail.synthesis-returned.by'), shown: by },
        { label: say('mail.synthesis-returned.note'), words: note, language: 'other' },
        { deed: say('mail.synthesis-returned.deed'), url },
      ],
      why: say('mail.second.why'),
    },
    locale,
  )
}
