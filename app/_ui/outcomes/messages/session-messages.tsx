import { Moment } from '@/app/_ui/conference/moment'
import { RenderedText } from '@/app/_ui/conference/rendered-text'
import { messageAsRead } from '@/lib/outcomes/rules/standing'
import type { MessageView } from '@/lib/outcomes/view'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'

interface Props {
  locale: Locale
  messages: { view: MessageView; thread: number | null }[]
  conference: string
  now: string
}

/** What the desk has said in a session: to the whole of it in full, in one of its threads as the way there. */
export function SessionMessages({ locale, messages, conference, now }: Props) {
  if (messages.length === 0) return null
  const words = wordsIn(locale)
  return (
    <section className="flow">
      <h2>{words('pieces.desk')}</h2>
      {messages.map(({ view, thread }) => {
        // What the synthesis says stands above already.
        const inFull = thread === null && view.occasion !== 'synthesis'
        return (
          <article key={view.id} className="from-desk" id={`m${view.number ?? view.id}`}>
            <h3>
              {view.number !== null && <a href={`${conference}/m/${view.number}`}>M{view.number}</a>}{' '}
              {words(`outcomes.occasion.${view.occasion}`)}
            </h3>
            <p className="from">
              <Moment at={new Date(view.postedAt)} now={new Date(now)} locale={locale} style="short" />
              {thread !== null && (
                <>
                  {SEPARATOR}
                  <a href={`${conference}/threads/${thread}`}>{words('outcomes.in-thread')}</a>
                </>
              )}
              {view.withdrawn && `${SEPARATOR}${words('pieces.desk-withdrew')}`}
            </p>
            {inFull && <Words locale={locale} view={view} conference={conference} />}
          </article>
        )
      })}
    </section>
  )
}

function Words({ locale, view, conference }: { locale: Locale; view: MessageView; conference: string }) {
  return messageAsRead(view, locale).texts.map(({ language, html }) => (
    <RenderedText
      key={language}
      language={language}
      title={null}
      html={html.replaceAll('href="../c/', `href="${conference}/c/`)}
    />
  ))
}
