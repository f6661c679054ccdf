import type { Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { answering } from './inbound/answering'
import { letter, type Part } from './letter'
import type { Say } from './mail'

export interface ContributionReturnedData {
  conferenceTitle: string
  threadTitle: string
  /** The ready-made reason, already in the author's language. */
  reasonText: string
  /** What the moderator added; empty if nothing. */
  message: string
  /** The contribution itself, at hand whatever happens to the page; empty where it is better not in a mailbox. */
  text: string
  language: string
  /** The number of the published contribution that the text was to correct; nothing for a text of its own. */
  corrects: number | null
  reviseUrl: string
  /** Until when it can be sent again, ISO 8601. */
  until: string
  /** Where a revised text can be sent by mail; nothing where no mail comes in. */
  replyAddress?: string
}

export function contributionReturned(data: ContributionReturnedData, locale: Locale) {
  const say = wordsIn(locale)
  const number = data.corrects
  return letter(
    {
      subject: number ? say('mail.correction.returned', { number }) : say('mail.returned.subject'),
      about: data.conferenceTitle,
      title: number ? say('mail.correction.returned', { number }) : say('mail.returned.title'),
      parts: [
        { say: say(number ? 'mail.correction.returned-kept' : 'mail.returned.kept') },
        { label: say('mail.thread'), shown: data.threadTitle },
        { label: say('mail.reason'), shown: data.reasonText },
        ...(data.message ? [{ label: say('mail.moderator-says'), words: data.message, language: 'other' }] : []),
        { say: say('mail.returned.until', { at: momentText(new Date(data.until), momentWords(locale)) }) },
        { deed: say('mail.returned.deed'), url: data.reviseUrl },
        ...answering(data.replyAddress, say('inbound.reply.revise'), say),
        ownText(data, say),
      ],
      why: say('mail.returned.why'),
    },
    locale,
  )
}

/** What the author wrote; or why it is not here. */
export const ownText = ({ text, language }: Pick<ContributionReturnedData, 'text' | 'language'>, say: Say): Part =>
  text ? { label: say('mail.your-text'), words: text, language } : { soft: say('mail.not-repeated') }
