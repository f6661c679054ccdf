import type { ContributionLanguage, Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../letter'
import { cut, lineOf } from '../mail'

export interface QueueItemData {
  conferenceTitle: string
  threadTitle: string
  shownAs: string
  relayedBy: string | null
  language: ContributionLanguage
  plain: string
  url: string
}

/** Longer ones are read whole on the page that the link opens. */
const MOST = 6000

/** What waits for a decision, for somebody of the desk who prefers mail. */
export function queueItem(data: QueueItemData, locale: Locale) {
  const say = wordsIn(locale)
  const { conferenceTitle, threadTitle, shownAs, relayedBy, language, plain, url } = data
  const author = shownAs || say('relay.somebody')
  return letter(
    {
      subject: say('mail.item.subject', { title: lineOf(threadTitle) }),
      about: conferenceTitle,
      title: say('mail.item.title'),
      parts: [
        { label: say('mail.thread'), shown: threadTitle },
        { label: say('desk.from'), shown: relayedBy ? `${author} · ${say('relay.by', { name: relayedBy })}` : author },
        { label: say(`languages.${language}`), words: cut(plain, MOST), language },
        { deed: say('mail.item.deed'), url },
        { soft: say('mail.item.once') },
      ],
      why: say('mail.item.why'),
    },
    locale,
  )
}
