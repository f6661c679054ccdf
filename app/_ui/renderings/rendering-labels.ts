import type { FirstText } from '@/lib/people/rules'
import type { Locale } from '@/lib/text/locales'
import { madeOnce, wordsIn } from '@/lib/text/words'

/** What is said of contributions in other languages, in the reader's; `{n}` stands for a number, `{name}` for a name. */
export interface RenderingLabels {
  /** Which text comes first. */
  first: FirstText
  /** The language of the page, to which there is nothing to translate what is in it already. */
  own: Locale
  gloss: string
  translation: string
  machine: string
  checked: string
  stale: string
  /** Holds `{language}`. */
  original: string
  translate: string
  /** Where contribution `{n}` is translated; null for whoever may not. */
  translatePath: string | null
}

type OfThePage = Pick<RenderingLabels, 'first' | 'translatePath'>

const said = madeOnce((locale): Omit<RenderingLabels, keyof OfThePage> => {
  const words = wordsIn(locale)
  return {
    own: locale,
    gloss: words('rendering.gloss'),
    translation: words('rendering.translation'),
    machine: words('rendering.machine'),
    checked: words('rendering.checked', { name: '{name}', n: '{n}' }),
    stale: words('rendering.stale'),
    original: words('rendering.original', { language: '{language}' }),
    translate: words('rendering.translate'),
  }
})

export const renderingLabels = (locale: Locale, page: OfThePage): RenderingLabels => ({ ...said(locale), ...page })
