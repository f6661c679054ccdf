import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

const said = [
  'body',
  'count',
  'over',
  'tools',
  'bold',
  'italic',
  'bullet-list',
  'ordered-list',
  'quote',
  'link',
  'undo',
  'redo',
  'link-address',
  'link-set',
  'link-remove',
  'link-cancel',
  'link-bad',
  'kept-here',
  'kept',
  'restored',
  'sending',
  'sent',
  'not-yet',
  'stop-trying',
  'refused',
  'too-large',
  'another',
] as const

/** What the editor says; `{count}` and `{limit}` stand for numbers. */
export type ComposerWords = Record<(typeof said)[number], string>

/** Everything the editor says in one language, as plain data, so that a browser needs no catalogue. */
export function composerWords(locale: Locale): ComposerWords {
  const words = wordsIn(locale)
  const numbers = { count: '{count}', limit: '{limit}' }
  const own = said.map((key) => [key, words(`composer.${key}`, numbers)])
  return Object.fromEntries(own)
}
