import type { DiwanEvent } from '@/lib/events'
import type { Locale } from '@/lib/text/locales'
import { type MessageKey, wordsIn } from '@/lib/text/words'
import { countForms } from '../count-forms'
import type { CountForms } from '../count-text'
import { CAME } from './thread-news'

/**
 * What each event is in words for those who listen to an open thread; nothing for what no thread hears and for what is no
 * news to a reader. A new event does not compile before it has its line.
 */
const sentences = {
  'ask.assigned': null,
  'ask.answered': null,
  'contribution.acknowledged': null,
  'contribution.submitted': null,
  'contribution.published': 'live.arrived',
  'contribution.revised': 'live.revised',
  'contribution.returned': null,
  'contribution.declined': null,
  'contribution.correction-withdrawn': null,
  'contribution.flagged': null,
  'contribution.hidden': 'live.hidden',
  'contribution.restored': 'live.restored',
  'moderation.changed': null,
  'contribution.held': null,
  'contribution.protected': null,
  'contribution.released': null,
  'contribution.withdrawn': 'live.withdrawn',
  'contribution.merged': null,
  'contribution.kept': null,
  'contribution.placed': null,
  'decision.taken': null,
  'decision.undone': null,
  'decision.lapsed': null,
  'mail.held': null,
  'mail.released': null,
  'mail.discarded': null,
  'claim.taken': null,
  'claim.released': null,
  'colleague.asked': null,
  'mails.stopped': null,
  'mails.resumed': null,
  'exchange.written': null,
  'document.proposed': null,
  'document.accepted': null,
  'document.declined': null,
  'document.removed': null,
  'message.posted': 'live.message',
  'message.withdrawn': null,
  'edition.changed': null,
  'message.kept': null,
  'synthesis.changed': null,
  'synthesis.published': 'live.summarised',
  'rendering.proposed': null,
  'rendering.drafted': null,
  'rendering.checked': 'live.rendered',
  'rendering.declined': null,
  'rendering.withdrawn': null,
  'session.extended': 'live.extended',
  'session.closed-early': 'live.closed-early',
  'session.reopened': 'live.reopened',
  'participant.cited': null,
  'participant.mentioned': null,
  'participant.moved': null,
  'participant.registered': null,
  'thread.opened': null,
  'thread.retitled': 'live.retitled',
  'thread.pinned': null,
  'thread.unpinned': null,
  'thread.closed': 'live.thread-closed',
  'thread.reopened': 'live.thread-reopened',
  'contribution.moved': 'live.moved',
  'thread.merged': 'live.merged',
  'proposal.submitted': null,
  'proposal.taken-back': null,
  'proposal.accepted': null,
  'proposal.declined': null,
  'registration.asked': null,
  'registration.decided': null,
  'participant.suspended': null,
  'participant.restored': null,
  'suspension.proposed': null,
  'suspension.dropped': null,
  'suspension.answered': null,
} as const satisfies Record<DiwanEvent['type'], MessageKey | null>

/** What an open thread says only when something happens, as plain data: it comes when it is needed first. */
export interface LiveWords {
  /** Read out when it happens, by the event; holds `{n}` and `{name}`. */
  told: Partial<Record<string, string>>
  /** "2 new contributions". */
  arrivals: CountForms
  readers: CountForms
  writing: CountForms
  /** `{name}` is writing. */
  writes: string
  announce: string
  /** The way to how the thread is now. */
  see: string
}

export function liveWords(locale: Locale): LiveWords {
  const words = wordsIn(locale)
  const told = Object.entries(sentences).flatMap(([type, key]) =>
    key ? [[type, words(key, { n: '{n}', name: '{name}', title: '{title}' })]] : [],
  )
  return {
    told: { ...Object.fromEntries(told), [CAME]: words('live.came') },
    arrivals: countForms(locale, (count) => words('live.new', { count })),
    readers: countForms(locale, (count) => words('live.readers', { count })),
    writing: countForms(locale, (count) => words('live.writing', { count })),
    writes: words('live.writes', { name: '{name}' }),
    announce: words('live.announce'),
    see: words('live.see'),
  }
}
