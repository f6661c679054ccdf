import type { FindingKind } from '@/lib/text/finding/kinds'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { ContributionReturnedData } from '../contribution-returned'
import { answering } from '../inbound/answering'
import { letter } from '../letter'

export interface ContributionHeldData {
  conferenceTitle: string
  threadTitle: string
  /** The kinds of what was found, and no word of it. */
  found: FindingKind[]
  corrects: number | null
  /** Where its author reads it, and what is proposed. */
  url: string
  /** Where a text without what was found can be sent by mail. */
  replyAddress?: string
}

/** To the author of a text that was set aside as it came in. */
export function contributionHeld(data: ContributionHeldData, locale: Locale) {
  const { conferenceTitle, threadTitle, found, url, replyAddress } = data
  const say = wordsIn(locale)
  const kinds = new Intl.ListFormat(intlLocale(locale)).format(found.map((kind) => say(`found.kind.${kind}`)))
  return letter(
    {
      subject: say('mail.held.subject'),
      about: conferenceTitle,
      title: say('mail.held.subject'),
      parts: [
        { label: say('mail.held.found'), shown: kinds },
        { say: say('mail.held.text') },
        { label: say('mail.thread'), shown: threadTitle },
        { deed: say('mail.held.deed'), url },
        ...answering(replyAddress, say('inbound.reply.revise'), say),
      ],
      why: say('mail.returned.why'),
    },
    locale,
  )
}

export type ContributionProtectedData = Omit<ContributionReturnedData, 'message' | 'text' | 'language'>

/** To the same author, once a moderator has decided that it is not published so. */
export function contributionProtected(data: ContributionProtectedData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.protected.subject'),
      about: data.conferenceTitle,
      title: say('mail.protected.subject'),
      parts: [
        { label: say('mail.reason'), shown: data.reasonText },
        { say: say('mail.protected.text') },
        { label: say('mail.thread'), shown: data.threadTitle },
        { say: say('mail.returned.until', { at: momentText(new Date(data.until), momentWords(locale)) }) },
        { deed: say('mail.held.deed'), url: data.reviseUrl },
        ...answering(data.replyAddress, say('inbound.reply.revise'), say),
      ],
      why: say('mail.returned.why'),
    },
    locale,
  )
}
