import type { Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { answering } from './inbound/answering'
import { letter } from './letter'
import type { Instant } from './mail'

/** Nobody's words: what the question says is read in its place, as long as it stands there. */
interface OfAsk {
  conferenceTitle: string
  threadTitle: string
  number: number
  url: string
  /** Where an answer can be sent by mail. */
  replyAddress?: string
}

export interface AskAssignedData extends OfAsk {
  closesAt: Instant
}

/** To the expert who is to answer a question. */
export function askAssigned(data: AskAssignedData, locale: Locale) {
  const { conferenceTitle, threadTitle, number, url, closesAt } = data
  const say = wordsIn(locale)
  const at = momentText(new Date(closesAt), momentWords(locale))
  return letter(
    {
      subject: say('mail.ask-assigned.subject', { number }),
      about: conferenceTitle,
      title: say('mail.ask-assigned.title'),
      parts: [
        { say: say('mail.ask-assigned.say', { number }) },
        { label: say('mail.thread'), shown: threadTitle },
        { say: say('mail.ask-assigned.until', { at }) },
        { deed: say('mail.ask-assigned.deed'), url },
        ...answering(data.replyAddress, say('inbound.reply.contribution'), say),
      ],
      why: say('mail.ask-assigned.why'),
    },
    locale,
  )
}

export interface AskAnsweredData extends OfAsk {
  /** The number of what answers it. */
  answer: number
}

/** To whoever asked it, once. */
export function askAnswered(data: AskAnsweredData, locale: Locale) {
  const { conferenceTitle, threadTitle, number, answer, url } = data
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('mail.ask-answered.subject', { number }),
      about: conferenceTitle,
      title: say('mail.ask-answered.title'),
      parts: [
        { say: say('mail.ask-answered.say', { number, answer }) },
        { label: say('mail.thread'), shown: threadTitle },
        { deed: say('mail.ask-answered.deed'), url },
        ...answering(data.replyAddress, say('inbound.reply.contribution'), say),
      ],
      why: say('mail.ask-answered.why'),
    },
    locale,
  )
}
