import '@/app/_style/search.css'
import { Said } from '@/app/_ui/conference/said'
import { LinkButton } from '@/app/_ui/form/button'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { PagerLinks } from '@/app/_ui/page/pager-links'
import { LONGEST, MOST_WORDS } from '@/lib/search/rules'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Found } from './found'
import { SearchForm } from './search-form'
import { type ShownSearch, searchPath } from './shown-search'

interface Props {
  locale: Locale
  shown: ShownSearch
}

/** What is looked for in a conference, and what answers. */
export function SearchPage({ locale, shown }: Props) {
  const words = wordsIn(locale)
  const conference = `/${locale}/conferences/${shown.slug}`
  const path = `${conference}/search`
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={conference}>
          <Said text={shown.title} locale={locale} />
        </a>
      </nav>
      <h1>{words('search.title')}</h1>
      <SearchForm locale={locale} shown={shown} path={path} />
      {shown.cut && (
        <Notice kind="told">{words('search.cut', { letters: String(LONGEST), words: String(MOST_WORDS) })}</Notice>
      )}
      {!shown.isAsked && <How locale={locale} />}
      {shown.isAsked && shown.total === 0 && <Nothing locale={locale} shown={shown} path={path} />}
      {shown.total > 0 && <Results locale={locale} shown={shown} path={path} conference={conference} />}
    </div>
  )
}

function How({ locale }: { locale: Locale }) {
  const words = wordsIn(locale)
  const ways = ['words', 'quotes', 'number', 'languages'] as const
  return (
    <section>
      <h2>{words('search.how')}</h2>
      <ul className="how-to-search">
        {ways.map((way) => (
          <li key={way}>{words(`search.how-${way}`)}</li>
        ))}
      </ul>
    </section>
  )
}

interface Part extends Props {
  path: string
}

/** What was typed, apart from the direction of the sentence it is quoted in. */
const typedIn = ({ typed }: ShownSearch) => <bdi key="typed">{typed.q || typed.author}</bdi>

function Nothing({ locale, shown, path }: Part) {
  const words = wordsIn(locale)
  const { q, ...choices } = shown.typed
  const narrowed = q !== '' && Object.values(choices).some(Boolean)
  return (
    <div role="status">
      <Empty title={words('search.none')}>
        <div className="flow">
          <p>{words.rich('search.none-for', { typed: () => typedIn(shown) })}</p>
          <p>{words('search.none-fewer')}</p>
          <p>{words('search.none-language')}</p>
        </div>
        {narrowed && (
          <div className="deeds">
            <LinkButton weight="quiet" href={searchPath(path, { q })}>
              {words('search.none-everywhere')}
            </LinkButton>
          </div>
        )}
      </Empty>
    </div>
  )
}

function Results({ locale, shown, path, conference }: Part & { conference: string }) {
  const words = wordsIn(locale)
  const { direct, found, typed, next, similar } = shown
  const pages = { pages: words('search.pages'), older: words('search.first'), newer: words('search.more') }
  const list = new Intl.ListFormat(intlLocale(locale), { type: 'unit' })
  return (
    <section className="results">
      <h2 className="said">{words('search.results')}</h2>
      <div role="status">
        {similar && (
          <p>
            {words.rich('search.similar', {
              typed: () => typedIn(shown),
              words: () => <bdi key="words">{list.format(similar)}</bdi>,
            })}
          </p>
        )}
        <p className="soft">{words(shown.isTooMany ? 'search.many' : 'search.count', { count: shown.total })}</p>
      </div>
      {[...(direct ? [direct] : []), ...found].map((one) => (
        <Found key={one.number} locale={locale} found={one} conference={conference} now={shown.now} />
      ))}
      <PagerLinks
        words={pages}
        older={shown.isFirst ? null : searchPath(path, typed)}
        newer={next && searchPath(path, typed, next)}
      />
    </section>
  )
}
