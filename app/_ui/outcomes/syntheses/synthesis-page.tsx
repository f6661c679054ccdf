import '@/app/_style/outcomes.css'
import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import { Star } from '@/app/_ui/page/star'
import { Differences } from '@/app/_ui/revisions/differences'
import { statementKinds } from '@/lib/outcomes/view'
import { type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownSynthesis } from '../shown'
import { RestsOn } from './rests-on'

interface Props {
  locale: Locale
  shown: ShownSynthesis
}

/** What a session says in the end, to be read and printed: each sentence with the contributions it rests on. */
export function SynthesisPage({ locale, shown }: Props) {
  const words = wordsIn(locale)
  const { slug, session, number, publishedAt, now, history, changes } = shown
  const conference = `/${locale}/conferences/${slug}`
  const path = `${conference}/sessions/${session.position}`
  const newest = history[0]?.number ?? number
  const at = () => <Moment key="at" at={new Date(publishedAt)} now={new Date(now)} locale={locale} />
  return (
    <article className="column flow synthesis">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={path}>{words('programme.session', { n: session.position })}</a>{' '}
        <Said text={shown.title} locale={locale} />
      </nav>
      <h1>
        <small>{words('session-page.synthesis')}</small> <Said text={session.title} locale={locale} />
      </h1>
      <p className="soft">{words.rich('synthesis.version', { n: number, at })}</p>
      {number !== newest && (
        <p>
          <a href={`${path}/synthesis`}>{words('synthesis.newer')}</a>
        </p>
      )}
      <InOther locale={locale} path={`conferences/${slug}/sessions/${session.position}/synthesis`} />
      <Statements {...{ locale, shown, conference }} />
      <Star />
      {changes && (
        <section className="flow not-printed">
          <h2>{words('synthesis.changes')}</h2>
          <Differences locale={locale} language={locale} pieces={changes} />
        </section>
      )}
      {history.length > 1 && (
        <section className="not-printed">
          <h2>{words('synthesis.history')}</h2>
          <ol className="ways-on" reversed>
            {history.map((one) => (
              <li key={one.number}>
                <a href={`${path}/synthesis?version=${one.number}`} aria-current={one.number === number || undefined}>
                  {words('synthesis.version-short', { n: one.number })}
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  )
}

function InOther({ locale, path }: { locale: Locale; path: string }) {
  const words = wordsIn(locale)
  return (
    <nav className="ways-on not-printed" aria-label={words('synthesis.in-language')}>
      {locales.map((one) => (
        <a key={one} href={`/${one}/${path}`} hrefLang={one} aria-current={one === locale ? 'page' : undefined}>
          {words(`languages.${one}`)}
        </a>
      ))}
    </nav>
  )
}

function Statements({ locale, shown: { statements }, conference }: Props & { conference: string }) {
  const words = wordsIn(locale)
  const kinds = statementKinds.filter((kind) => statements.some((one) => one.kind === kind))
  return kinds.map((kind) => (
    <section key={kind}>
      <h2>{words(`synthesis.kind.${kind}`)}</h2>
      <ul className="statements text">
        {statements
          .filter((one) => one.kind === kind)
          .map(({ id, texts, cites }) => (
            <li key={id}>
              <Said text={texts} locale={locale} /> <RestsOn locale={locale} cites={cites} conference={conference} />
            </li>
          ))}
      </ul>
    </section>
  ))
}
