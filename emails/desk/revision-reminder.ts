import type { Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { answering } from '../inbound/answering'
import { letter } from '../letter'

export interface RevisionReminderData {
  conferenceTitle: string
  threadTitle: string
  reviseUrl: string
  /** Until when it can be sent again, ISO 8601. */
  until: string
  /** Where a revised text can be sent by mail. */
  replyAddress?: string
}

/** That a text which came back is still taken, some days after its author was told. */
export function revisionReminder(data: RevisionReminderData, locale: Locale) {
  const say = wordsIn(locale)
  const { conferenceTitle, threadTitle, reviseUrl, until, replyAddress } = data
  return letter(
    {
      subject: say('mail.reminder.subject'),
      about: conferenceTitle,
      title: say('mail.reminder.subject'),
      parts: [
        { say: say('mail.reminder.kept') },
        { label: say('mail.thread'), shown: threadTitle },
        { say: say('mail.returned.until', { at: momentText(new Date(until), momentWords(locale)) }) },
        { deed: say('mail.returned.deed'), url: reviseUrl },
        ...answering(replyAddress, say('inbound.reply.revise'), say),
        { soft: say('mail.reminder.once') },
      ],
      why: say('mail.returned.why'),
    },
    locale,
  )
}
