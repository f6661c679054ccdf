import type { Command } from '@/lib/mail/rules'
import { type ConsentPurpose, consentText, neededConsents } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../letter'
import { type Instant, lineOf } from '../mail'
import { backAgain } from './refused'

interface OwnWords {
  conferenceTitle: string
  /** The mail that waits for a word. */
  mailId: string
  text: string
  language: string
}

export interface InboundEarlyData extends OwnWords {
  sessionTitle: string
  opensAt: Instant
}

/** What was sent before its session opens is kept, and sent then if its writer says so. */
export function inboundEarly(data: InboundEarlyData, locale: Locale) {
  const say = wordsIn(locale)
  const at = momentText(new Date(data.opensAt), momentWords(locale))
  return letter(
    {
      subject: say('inbound.early.subject'),
      about: data.conferenceTitle,
      title: say('inbound.early.subject'),
      parts: [
        { shown: data.sessionTitle },
        { say: say('inbound.early.text', { at }) },
        { say: say('inbound.early.yes') },
        ...backAgain(data, say('inbound.understood')),
      ],
      why: say('inbound.why'),
    },
    locale,
  )
}

export type InboundUnvouchedData = OwnWords

/** To the person whose address a mail bears, where nobody vouches that it came from there. */
export function inboundUnvouched(data: InboundUnvouchedData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say('inbound.unvouched.subject'),
      about: data.conferenceTitle,
      title: say('inbound.unvouched.subject'),
      parts: [
        { say: say('inbound.unvouched.text') },
        { say: say('inbound.unvouched.yes') },
        ...backAgain(data, say('inbound.understood')),
      ],
      why: say('inbound.why'),
    },
    locale,
  )
}

export interface InboundConfirmData {
  conferenceTitle: string
  participantId: string
  command: Command
}

/** Likewise of a mail that asks for something. The subject says what: an answer to this carries it along. */
export function inboundConfirm({ conferenceTitle, command }: InboundConfirmData, locale: Locale) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say(`inbound.command.${command}`),
      about: conferenceTitle,
      title: say('inbound.confirm.title'),
      parts: [{ say: say('inbound.confirm.text', { word: say(`inbound.command.${command}`) }) }],
      why: say('inbound.why'),
    },
    locale,
  )
}

export interface InboundJoinData {
  conferenceTitle: string
  mailId: string
}

/** What taking part means: nothing is agreed to but by the word that this asks for. */
export function inboundJoin({ conferenceTitle }: InboundJoinData, locale: Locale) {
  const say = wordsIn(locale)
  const title = say('inbound.join.subject', { conference: lineOf(conferenceTitle) })
  const consent = (purpose: ConsentPurpose) => ({ say: `• ${say(consentText(purpose))}` })
  return letter(
    {
      ...{ subject: title, title, about: conferenceTitle },
      parts: [
        { say: say('inbound.join.text') },
        ...neededConsents.map(consent),
        { say: say('inbound.join.yes') },
        { say: say('inbound.join.daily') },
        consent('digest'),
        { say: say('inbound.join.shown') },
        { soft: say('inbound.join.lines') },
      ],
      why: say('inbound.join.why'),
    },
    locale,
  )
}
