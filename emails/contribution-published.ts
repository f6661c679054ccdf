import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { answering } from './inbound/answering'
import { letter, type Part } from './letter'
import type { Say } from './mail'

export interface ContributionPublishedData {
  conferenceTitle: string
  threadTitle: string
  number: number
  /** The same number where it was published before and this is its author's correction. */
  corrects: number | null
  url: string
  /** What the desk changed in it, word for word; older rows of the ledger have none. */
  edits?: { before: string; after: string }[]
  /** Where an answer to it can be sent by mail. */
  replyAddress?: string
}

export function contributionPublished(
  { conferenceTitle, threadTitle, number, corrects, url, edits = [], replyAddress }: ContributionPublishedData,
  locale: Locale,
) {
  const say = wordsIn(locale)
  return letter(
    {
      subject: say(corrects ? 'mail.correction.published' : 'mail.published.subject', { number }),
      about: conferenceTitle,
      title: say(corrects ? 'mail.correction.published' : 'mail.published.title', { number }),
      parts: [
        { say: say(corrects ? 'mail.correction.number' : 'mail.published.number', { number }) },
        { label: say('mail.thread'), shown: threadTitle },
        ...editsIn(edits, say),
        { deed: say('mail.published.deed'), url },
        ...answering(replyAddress, say('inbound.reply.contribution'), say),
      ],
      why: say('mail.published.why'),
    },
    locale,
  )
}

/** Each change as it was and as it is; beyond a few the page shows them better. */
const MOST_EDITS = 12

function editsIn(edits: { before: string; after: string }[], say: Say): Part[] {
  if (edits.length === 0) return []
  const shown = edits.slice(0, MOST_EDITS).flatMap(({ before, after }): Part[] => [
    { label: say('mail.published.edit-before'), words: before.trim() || '…', language: 'other' },
    { label: say('mail.published.edit-after'), words: after.trim() || '…', language: 'other' },
  ])
  return [{ say: say('mail.published.edited') }, ...shown]
}
