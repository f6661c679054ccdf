import type { Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../letter'
import { cut, type Instant, lineOf } from '../mail'

const LONGEST_QUESTION = 600

export interface SessionClosingData {
  conferenceTitle: string
  sessionTitle: string
  closesAt: Instant
  /** What the session asks, each in the language it is in. */
  questions: { text: string; language: string }[]
  url: string
  unsubscribeUrl: string
}

export function sessionClosing(data: SessionClosingData, locale: Locale) {
  const say = wordsIn(locale)
  const at = momentText(new Date(data.closesAt), momentWords(locale))
  return letter(
    {
      subject: say('mail.closing.subject', { title: lineOf(data.sessionTitle) }),
      about: data.conferenceTitle,
      title: say('mail.closing.title'),
      parts: [
        { label: say('mail.session'), shown: data.sessionTitle },
        { say: say('mail.closing.until', { at }) },
        { say: say('mail.closing.few-lines') },
        ...data.questions.map(({ text, language }) => ({
          label: say('mail.closing.question'),
          words: cut(text, LONGEST_QUESTION),
          language,
        })),
        { deed: say('mail.closing.deed'), url: data.url },
        { soft: say('mail.closing.once') },
        { link: say('mail.digest.unsubscribe'), url: data.unsubscribeUrl },
      ],
      why: say('mail.closing.why'),
    },
    locale,
  )
}
