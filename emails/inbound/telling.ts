import type { Rhythm } from '@/lib/people/rules'
import { cleanLine } from '@/lib/text/characters'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../letter'
import { cut, lineOf } from '../mail'

export interface InboundToldData {
  conferenceTitle: string
  participantId: string
  /** What was done, or what is needed so that something can be. */
  about:
    | Exclude<Rhythm, 'none'>
    | ('left' | 'paused' | 'unchanged')
    | ('booked' | 'withdrawn' | 'dropped' | 'yes-or-no')
  /** The mail that waits for a word. */
  mailId?: string
  /** Of a pause: the day mails begin again, as `2026-12-15`. */
  until?: string
  url: string
}

const dayText = (on: string, locale: Locale): string =>
  new Intl.DateTimeFormat(intlLocale(locale), { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(on))

/** What was done at somebody's word. */
export function inboundTold({ conferenceTitle, about, until, url }: InboundToldData, locale: Locale) {
  const say = wordsIn(locale)
  const day = until ? dayText(until, locale) : ''
  return letter(
    {
      subject: say(`inbound.told.${about}.subject`, { day }),
      about: conferenceTitle,
      title: say(`inbound.told.${about}.subject`, { day }),
      parts: [{ say: say(`inbound.told.${about}.text`, { day }) }, { deed: say('inbound.deed'), url }],
      why: say('inbound.why'),
    },
    locale,
  )
}

export interface InboundJoiningStoppedData {
  conferenceTitle: string
  /** In the reader's language. */
  text: string
}

/** To who asked to take part, and does not yet. */
export function inboundJoiningStopped({ conferenceTitle, text }: InboundJoiningStoppedData, locale: Locale) {
  const say = wordsIn(locale)
  const title = say('inbound.join.subject', { conference: lineOf(conferenceTitle) })
  return letter(
    {
      subject: title,
      about: conferenceTitle,
      title,
      parts: [{ say: cut(cleanLine(text), 1000) }],
      why: say('inbound.join.why'),
    },
    locale,
  )
}
