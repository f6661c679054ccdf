import '@/app/_style/outcomes.css'
import { Moment } from '@/app/_ui/conference/moment'
import { RenderedText } from '@/app/_ui/conference/rendered-text'
import { Said } from '@/app/_ui/conference/said'
import { type Locale, locales } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { ShownMessage } from '../shown'

/** One message of the desk's, in every language it was written in, the reader's own first. */
export function MessagePage({ locale, shown }: { locale: Locale; shown: ShownMessage }) {
  const words = wordsIn(locale)
  const { message, session, thread, beside, slug } = shown
  const conference = `/${locale}/conferences/${slug}`
  const order = [locale, ...locales]
  const texts = message.texts.toSorted((a, b) => order.indexOf(a.language) - order.indexOf(b.language))
  const stands = thread && beside !== null ? `${conference}/c/${beside}` : `${conference}/sessions/${session.position}`
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={`${conference}/sessions/${session.position}`}>{words('programme.session', { n: session.position })}</a>{' '}
        <Said text={session.title} locale={locale} />
      </nav>
      <h1>
        M{message.number} {words('pieces.desk')}
      </h1>
      <p className="soft">
        {words(`outcomes.occasion.${message.occasion}`)}
        {SEPARATOR}
        <Moment at={new Date(message.postedAt)} now={new Date(shown.now)} locale={locale} />
      </p>
      {message.withdrawn && <p>{words('pieces.desk-withdrew')}</p>}
      {texts.map(({ language, html }, at) => (
        <section key={language} className="in-one-language">
          {texts.length > 1 && <h2 className={at === 0 ? 'said' : undefined}>{words(`languages.${language}`)}</h2>}
          <RenderedText
            language={language}
            title={null}
            html={html.replaceAll('href="../c/', `href="${conference}/c/`)}
          />
        </section>
      ))}
      <p>
        <a href={stands}>{words(thread ? 'outcomes.where-it-stands' : 'outcomes.its-session')}</a>
      </p>
    </div>
  )
}
