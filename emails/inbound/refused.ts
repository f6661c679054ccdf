import { cleanLine } from '@/lib/text/characters'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter, type Part } from '../letter'
import { cut } from '../mail'

export interface InboundRefusedData {
  conferenceTitle: string
  /** In the reader's language. */
  reasonText: string
  text: string
  language: string
  /** Their words are not repeated, since they expose somebody. */
  apart?: true
  url: string
  /** What the text can be sent to again, once it is mended; nothing where that would not help. */
  again: object | null
}

/** Far more than a conference takes: beyond it, their own program has what they sent. */
const LONGEST = 20_000

/** Somebody's words, back to them. */
export const backAgain = ({ text, language }: { text: string; language: string }, label: string): Part[] =>
  text.trim() ? [{ label, words: cut(text, LONGEST), language }] : []

const nextOf = ({ apart, again }: InboundRefusedData) => (apart ? 'apart' : again ? 'again' : 'kept')

/** To whoever wrote by mail, where it was not taken. */
export function inboundRefused(data: InboundRefusedData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('inbound.refused.subject'),
      about: data.conferenceTitle,
      title: say('inbound.refused.subject'),
      parts: [
        { say: cut(cleanLine(data.reasonText), 1000) },
        { say: say(`inbound.refused.${nextOf(data)}`) },
        ...backAgain(data, say('mail.your-text')),
        { deed: say('inbound.deed'), url: data.url },
      ],
      why: say('inbound.why'),
    },
    locale,
  )
}

export interface InboundUnknownData {
  conferenceTitle: string
  slug: string
  text: string
  language: string
}

/** To an address that nobody is registered with. */
export function inboundUnknown(data: InboundUnknownData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('inbound.refused.subject'),
      about: data.conferenceTitle,
      title: say('inbound.refused.subject'),
      parts: [
        { say: say('inbound.unknown.text') },
        { say: say('inbound.unknown.join') },
        ...backAgain(data, say('mail.your-text')),
      ],
      why: say('inbound.why'),
    },
    locale,
  )
}
