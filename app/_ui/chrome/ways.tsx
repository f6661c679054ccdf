import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ConferenceMark, Viewer } from './viewer'

interface Props {
  locale: Locale
  viewer: Viewer | null
  /** None in a new database, where somebody is about to begin the first. */
  conference: ConferenceMark | null
  path: string
}

/** Where this person can go. Nobody is shown a door that would not open for them. */
export function Ways({ locale, viewer, conference, path }: Props) {
  const words = wordsIn(locale)
  const base = conference && `/${locale}/conferences/${conference.slug}`
  const here = (href: string) => (path.split('?')[0] === href ? 'page' : undefined)
  const way = (href: string, text: string) => (
    <a href={href} aria-current={here(href)}>
      {text}
    </a>
  )
  return (
    <nav className="ways" aria-label={words('chrome.navigation')}>
      {base && way(base, words('chrome.programme'))}
      {base && way(`${base}/search`, words('chrome.search'))}
      {base && viewer?.mayModerate && way(`${base}/desk`, words('chrome.desk'))}
      {base && viewer?.mayTranslate && way(`${base}/translations`, words('chrome.translations'))}
      {viewer?.mayCoordinate && way(`/${locale}/coordination`, words('chrome.coordination'))}
    </nav>
  )
}
