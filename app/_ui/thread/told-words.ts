import type { DiwanEvent } from '@/lib/events'
import type { Locale } from '@/lib/text/locales'
import { type MessageKey, wordsIn } from '@/lib/text/words'

/**
 * What each event is in words for those who listen to an open thread; nothing for what no thread hears, for what is no
 * news to a reader, and for the session's, which its ribbon tells. A new event does not compile before it has its line.
 */
const sentences = {
  'ask.assigned': null,
  'ask.answered': null,
  'contribution.submitted': null,
  'contribution.published': 'live.arrived',
  'contribution.revised': 'live.revised',
  'contribution.returned': null,
  'contribution.declined': null,
  'contribution.withdrawn': 'live.withdrawn',
  'document.proposed': null,
  'document.accepted': null,
  'document.declined': null,
  'document.removed': null,
  'rendering.proposed': null,
  'rendering.drafted': null,
  'rendering.checked': 'live.rendered',
  'rendering.declined': null,
  'rendering.withdrawn': null,
  'session.extended': null,
  'participant.registered': null,
} as const satisfies Record<DiwanEvent['type'], MessageKey | null>

/** As plain data for an open page; `{n}` and `{name}` stand for the contribution it is about. */
export function toldWords(locale: Locale): Partial<Record<string, string>> {
  const words = wordsIn(locale)
  const said = Object.entries(sentences).flatMap(([type, key]) =>
    key ? [[type, words(key, { n: '{n}', name: '{name}' })]] : [],
  )
  return Object.fromEntries(said)
}
