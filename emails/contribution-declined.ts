import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { type ContributionReturnedData, ownText } from './contribution-returned'
import { letter } from './letter'

export type ContributionDeclinedData = Omit<ContributionReturnedData, 'reviseUrl' | 'until'>

export function contributionDeclined(data: ContributionDeclinedData, locale: Locale) {
  const say = wordsIn(locale)
  const number = data.corrects
  const kept = data.text ? 'kept' : 'kept-there'
  return letter(
    {
      subject: number ? say('mail.correction.declined', { number }) : say('mail.declined.subject'),
      about: data.conferenceTitle,
      title: number ? say('mail.correction.declined', { number }) : say('mail.declined.title'),
      parts: [
        { say: say(number ? `mail.correction.declined-${kept}` : `mail.declined.${kept}`) },
        { label: say('mail.thread'), shown: data.threadTitle },
        { label: say('mail.reason'), shown: data.reasonText },
        ...(data.message ? [{ label: say('mail.moderator-says'), words: data.message, language: 'other' }] : []),
        ownText(data, say),
        { say: say('mail.declined.again') },
      ],
      why: say('mail.declined.why'),
    },
    locale,
  )
}
