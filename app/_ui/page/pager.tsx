import type { ComponentProps } from 'react'
import type { Locale } from '@/lib/text/locales'
import { madeOnce, wordsIn } from '@/lib/text/words'
import { PagerLinks, type PagerWords } from './pager-links'

type Props = Omit<ComponentProps<typeof PagerLinks>, 'words'> & { locale: Locale }

export const pagerWords = madeOnce((locale): PagerWords => {
  const words = wordsIn(locale)
  return {
    pages: words('pieces.pages'),
    first: words('pieces.first'),
    older: words('pieces.older'),
    newer: words('pieces.newer'),
    last: words('pieces.last'),
  }
})

/** The way from page to page, in one language. */
export function Pager({ locale, ...ways }: Props) {
  return <PagerLinks words={pagerWords(locale)} {...ways} />
}
