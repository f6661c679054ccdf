import { intlLocale } from '@/lib/text/locales'
import { madeOnce, wordsIn } from '@/lib/text/words'

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
  'other',
  'elsewhere',
  'other-use',
  'other-below',
  'other-drop',
  'refused',
  'too-large',
  'another',
  'names',
] as const

/** What the editor says; `{count}` and `{limit}` stand for numbers, `{at}` for a moment, which is said as in `intl`. */
export type ComposerWords = Record<(typeof said)[number] | 'intl', string>

/** Everything the editor says in one language, as plain data, so that a browser needs no catalogue. */
export const composerWords = madeOnce((locale): ComposerWords => {
  const words = wordsIn(locale)
  const places = { count: '{count}', limit: '{limit}', at: '{at}' }
  const own = said.map((key) => [key, words(`composer.${key}`, places)])
  return { ...Object.fromEntries(own), intl: intlLocale(locale) }
})
