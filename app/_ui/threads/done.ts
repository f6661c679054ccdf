import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

const dones = [
  'open-thread',
  'accept-proposal',
  'decline-proposal',
  'retitle-thread',
  'pin-thread',
  'unpin-thread',
  'close-thread',
  'reopen-thread',
  'move-contribution',
  'split-thread',
  'merge-threads',
] as const

/** What was just done to a thread, where that is what led here. */
export function doneText(locale: Locale, done: string | undefined): string | undefined {
  const what = dones.find((act) => act === done)
  return what && wordsIn(locale)(`threads.done.${what}`)
}
