import '@/app/_style/desk.css'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  slug: string
  here: 'queue' | 'log' | 'threads' | 'people'
  /** How many wait for a decision, on the library's page. */
  documents: number
  mayCoordinate: boolean
}

/** The pages of the desk; who is registered is for coordinators. */
export function DeskWays({ locale, slug, here, documents, mayCoordinate }: Props) {
  const words = wordsIn(locale)
  const base = `/${locale}/conferences/${slug}/desk`
  const way = (page: Props['here'], href: string) => (
    <a href={href} aria-current={page === here ? 'page' : undefined}>
      {words(`desk.${page}`)}
    </a>
  )
  return (
    <nav className="tabs" aria-label={words('desk.ways')}>
      {way('queue', base)}
      {way('log', `${base}/log`)}
      {way('threads', `${base}/threads`)}
      <a href={`/${locale}/conferences/${slug}/library`}>
        {words('library.title')}{' '}
        {documents > 0 && (
          <span className="badge">
            <span aria-hidden>{documents}</span>
            <span className="said">{words('library.waiting-title', { count: documents })}</span>
          </span>
        )}
      </a>
      <a href={`/${locale}/conferences/${slug}/translations`}>{words('translations.title')}</a>
      {mayCoordinate && way('people', `${base}/people`)}
    </nav>
  )
}
