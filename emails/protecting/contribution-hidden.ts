import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../letter'

export interface ContributionHiddenData {
  conferenceTitle: string
  threadTitle: string
  number: number
  /** In the author's language; empty where flags hid it, until somebody looks. */
  reasonText: string
  url: string
}

/** To the author of a published contribution that is not shown any more: why, or that it is looked at. */
export function contributionHidden(data: ContributionHiddenData, locale: Locale) {
  const { conferenceTitle, threadTitle, number, reasonText, url } = data
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.hidden.subject', { number }),
      about: conferenceTitle,
      title: say('mail.hidden.subject', { number }),
      parts: [
        { say: say(reasonText ? 'mail.hidden.decided' : 'mail.hidden.flags') },
        ...(reasonText ? [{ label: say('mail.reason'), shown: reasonText }] : []),
        { label: say('mail.thread'), shown: threadTitle },
        { deed: say('mail.hidden.deed'), url: url.replace(/\/conferences\/.*$/, '/me') },
      ],
      why: say('mail.returned.why'),
    },
    locale,
  )
}

/** To the same, once it is shown again. */
export function contributionRestored(
  { conferenceTitle, threadTitle, number, url }: ContributionHiddenData,
  locale: Locale,
) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.restored.subject', { number }),
      about: conferenceTitle,
      title: say('mail.restored.subject', { number }),
      parts: [
        { say: say('mail.restored.text') },
        { label: say('mail.thread'), shown: threadTitle },
        { deed: say('mail.published.deed'), url },
      ],
      why: say('mail.returned.why'),
    },
    locale,
  )
}
