import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { letter } from '../letter'
import { backAgain } from './refused'

export interface InboundReceivedData {
  conferenceTitle: string
  threadTitle: string
  contributionId: string
  /** A new text, one in place of an earlier, or a message to the desk. */
  about: 'sent' | 'revised' | 'exchange'
  /** The number of the contribution that it answers. */
  answers: number | null
  /** What was understood to be theirs. */
  text: string
  language: string
  /** How many files came with it, none of which is kept. */
  attachments: number
  url: string
}

/** To whoever wrote by mail, once it is taken: their words as they will be read, and how to change or take them back. */
export function inboundReceived(data: InboundReceivedData, locale: Locale) {
  const say = wordsIn(locale)
  const { about, answers, attachments } = data
  return letter(
    {
      subject: say(`inbound.received.${about}.subject`),
      about: data.conferenceTitle,
      title: say(`inbound.received.${about}.subject`),
      parts: [
        { say: say(`inbound.received.${about}.text`) },
        ...(answers ? [{ say: say('inbound.received.answers', { number: String(answers) }) }] : []),
        { label: say('mail.thread'), shown: data.threadTitle },
        ...backAgain(data, say('inbound.understood')),
        ...(attachments > 0 ? [{ say: say('inbound.received.files', { count: attachments }) }] : []),
        ...(about === 'exchange' ? [] : [{ say: say('inbound.received.change') }]),
        { deed: say('inbound.received.deed'), url: data.url },
      ],
      why: say('inbound.why'),
    },
    locale,
  )
}
