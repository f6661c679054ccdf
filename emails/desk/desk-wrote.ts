import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { answering } from '../inbound/answering'
import { letter } from '../letter'

export interface DeskWroteData {
  conferenceTitle: string
  threadTitle: string
  message: string
  url: string
  /** Where an answer can be sent by mail. */
  replyAddress?: string
}

/** What the desk writes to an author about their text; answered on the site, so that neither's address is shown. */
export function deskWrote({ conferenceTitle, threadTitle, message, url, replyAddress }: DeskWroteData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.desk-wrote.subject'),
      about: conferenceTitle,
      title: say('mail.desk-wrote.subject'),
      parts: [
        { label: say('mail.thread'), shown: threadTitle },
        { label: say('mail.moderator-says'), words: message, language: 'other' },
        ...(replyAddress ? [] : [{ say: say('mail.desk-wrote.answer') }]),
        { deed: say('mail.desk-wrote.deed'), url },
        ...answering(replyAddress, say('inbound.reply.desk'), say),
      ],
      why: say('mail.returned.why'),
    },
    locale,
  )
}
