import { type Waiting, waitingIn } from '@/lib/conduct/rules/waiting'
import type { ContributionLanguage, Locale } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { letter, type Part } from '../letter'
import { type Instant, lineOf } from '../mail'

export interface QueueWaitingData extends Waiting {
  conferenceTitle: string
  oldestAt: Instant | null
  languages: { of: string; count: number }[]
  url: string
}

/** What waits at the desk, in figures. */
export function queueWaiting(data: QueueWaitingData, locale: Locale) {
  const say = wordsIn(locale)
  const {
    waiting,
    documents,
    proposals,
    flagged = 0,
    heldMails = 0,
    registrations = 0,
    unanswered = 0,
    oldestAt,
  } = data
  const languages = data.languages.map(({ of, count }) =>
    say('mail.queue.language', { count, language: say(`languages.${of as ContributionLanguage}`) }),
  )
  const parts: (Part | false)[] = [
    waiting > 0 && { say: say('desk.waiting', { count: waiting }) },
    languages.length > 0 && { soft: languages.join(' · ') },
    oldestAt !== null && { say: say('mail.queue.oldest', { at: momentText(new Date(oldestAt), momentWords(locale)) }) },
    documents > 0 && { say: say('library.waiting-title', { count: documents }) },
    proposals > 0 && { say: say('threads.waiting', { count: proposals }) },
    unanswered > 0 && { say: say('exchange.unanswered', { count: unanswered }) },
    flagged > 0 && { say: say('mail.queue.flagged', { count: flagged }) },
    heldMails > 0 && { say: say('mail.queue.held-mails', { count: heldMails }) },
    registrations > 0 && { say: say('mail.queue.registrations', { count: registrations }) },
    { deed: say('mail.queue.deed'), url: data.url },
  ]
  return letter(
    {
      subject: say('mail.queue.subject', {
        count: waitingIn(data),
        title: lineOf(data.conferenceTitle),
      }),
      about: data.conferenceTitle,
      title: say('mail.queue.title'),
      parts: parts.filter((part) => part !== false),
      why: say('mail.queue.why'),
    },
    locale,
  )
}
