import type { Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../letter'
import { type Instant, lineOf } from '../mail'

export interface SessionMovedData {
  conferenceTitle: string
  sessionTitle: string
  newClosesAt: Instant
  reason: string
  reasonLanguage: string
  url: string
}

/** That a closing has moved: one mail for each way in which it can. */
export const sessionMoved =
  (how: 'extended' | 'closed-early' | 'reopened') => (data: SessionMovedData, locale: Locale) => {
    const say = wordsIn(locale)
    const at = momentText(new Date(data.newClosesAt), momentWords(locale))
    return letter(
      {
        subject: say(`mail.${how}.subject`, { title: lineOf(data.sessionTitle) }),
        about: data.conferenceTitle,
        title: say(`mail.${how}.title`),
        parts: [
          { label: say('mail.session'), shown: data.sessionTitle },
          { say: say(`mail.${how}.until`, { at }) },
          { label: say('mail.extended.reason'), words: data.reason, language: data.reasonLanguage },
          { deed: say('mail.extended.deed'), url: data.url },
        ],
        why: say('mail.extended.why'),
      },
      locale,
    )
  }
