import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { PagerLinks, type PagerWords } from './pager-links'

interface Props {
  locale: Locale
  older?: string | null
  newer?: string | null
}

export function pagerWords(locale: Locale): PagerWords {
  const words = wordsIn(locale)
  return { pages: words('pieces.pages'), older: words('pieces.older'), newer: words('pieces.newer') }
}

/** The way from page to page, in one language. */
export function Pager({ locale, older, newer }: Props) {
  return <PagerLinks words={pagerWords(locale)} older={older} newer={newer} />
}
