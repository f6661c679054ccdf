import type { Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { letter, type Part } from '../letter'
import { type Instant, lineOf } from '../mail'
import { wordsToWrite } from './words'

export interface InboundHelpData {
  conferenceTitle: string
  participantId: string
  /** Why it is sent: they take part from now on, they asked, or what they wrote was not understood. */
  about: 'joined' | 'help' | 'not-understood'
  /** Of the conference itself, for a word in the subject. */
  address: string
  /** Those that can be written in now. */
  sessions: { title: string; address: string; closesAt: Instant }[]
  url: string
}

/** All that can be done by mail, with the addresses for it. */
export function inboundHelp(data: InboundHelpData, locale: Locale) {
  const say = wordsIn(locale)
  const { about } = data
  const conference = lineOf(data.conferenceTitle)
  const sessions = data.sessions.flatMap(({ title, address, closesAt }): Part[] => [
    { shown: title },
    {
      label: say('inbound.help.until', { at: momentText(new Date(closesAt), momentWords(locale)) }),
      ...{ shown: address, dir: 'ltr' },
    },
  ])
  return letter(
    {
      subject: say(`inbound.help.${about}.subject`, { conference }),
      about: data.conferenceTitle,
      title: say(`inbound.help.${about}.subject`, { conference }),
      parts: [
        { say: say(`inbound.help.${about}.text`) },
        { say: say('inbound.help.reply') },
        { say: say(sessions.length > 0 ? 'inbound.help.sessions' : 'inbound.help.no-session') },
        ...sessions,
        { label: say('inbound.help.conference'), shown: data.address, dir: 'ltr' },
        ...wordsToWrite(say),
        { deed: say('inbound.deed'), url: data.url },
      ],
      why: say('inbound.why'),
    },
    locale,
  )
}
