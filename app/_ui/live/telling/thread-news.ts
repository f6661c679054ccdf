import type { Heard } from '@/lib/contributions/hear'
import { inLocale, isolated, type Locale } from '@/lib/text/locales'

/** Of what comes into a thread, told apart from what leaves it. */
export const CAME = 'contribution.came'

/** The sentence on what was done to a thread, and the position of the thread to go on with; nothing where none is said. */
export function newsOfThread({ stream, event, thread }: Heard, told: Partial<Record<string, string>>, reads: Locale) {
  if (!thread) return undefined
  const moves = event.type === 'contribution.moved' || event.type === 'thread.merged'
  const sentence = told[moves && stream.endsWith(thread.id) ? CAME : event.type]
  const text = sentence?.replace('{title}', isolated(inLocale(thread.title, reads).text))
  return text && { text, position: thread.position }
}
