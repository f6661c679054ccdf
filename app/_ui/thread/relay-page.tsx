import '@/app/_style/composer.css'
import '@/app/_style/relay.css'
import { Composer } from '@/app/_ui/composer/composer'
import { ClosedDoor } from '@/app/_ui/conference/closed-door'
import { KeptText } from '@/app/_ui/conference/kept-text'
import { Said } from '@/app/_ui/conference/said'
import { OutboxCards } from '@/app/_ui/outbox/outbox.client'
import { cardWords } from '@/app/_ui/outbox/outbox-words'
import { Notice } from '@/app/_ui/page/notice'
import type { readRelaying } from '@/lib/contributions/relays/read-relaying'
import type { Outcome } from '@/lib/doors/outcome'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { RelayFields } from './relay-fields'
import type { ThreadPaths } from './shown-thread'

interface Props {
  locale: Locale
  personId: string
  shown: Awaited<ReturnType<typeof readRelaying>>
  reply: number | null
  paths: ThreadPaths
  refused: Outcome['refused']
}

/** Where a relay writes down what somebody without an account told them. */
export function RelayPage(props: Props) {
  const { locale, shown, reply, paths, refused } = props
  const words = wordsIn(locale)
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={paths.thread}>{words('relay.to-thread')}</a>
      </nav>
      <h1>{words('relay.title')}</h1>
      <p>
        <Said text={shown.thread.title} locale={locale} />
      </p>
      {refused && (
        <Notice kind="stopped" title={words('thread.not-sent')}>
          {refused.text}
        </Notice>
      )}
      {reply && <p>{words('thread.answer', { n: reply })}</p>}
      {shown.open ? <Write {...props} /> : <Closed {...props} />}
    </div>
  )
}

function Write({ locale, personId, shown, reply, paths, refused }: Props) {
  const words = wordsIn(locale)
  const here = reply ? `${paths.relay}?reply=${reply}` : paths.relay
  const wrong = Object.entries(refused?.fields ?? {}).find(([name]) =>
    ['title', 'text', 'body', 'language'].includes(name),
  )
  const { text, title, language } = refused?.typed ?? {}
  return (
    <>
      <p>{words('relay.intro')}</p>
      <section id="write" aria-label={words('relay.title')}>
        <OutboxCards
          personId={personId}
          places={[shown.thread.id]}
          words={cardWords(locale)}
          signIn={`/${locale}/sign-in?back=${encodeURIComponent(here)}`}
        />
        <Composer
          locale={locale}
          act="relay-contribution"
          back={here}
          hidden={{ threadId: shown.thread.id, ...(reply ? { replyTo: String(reply) } : {}) }}
          wordLimit={shown.wordLimit}
          personId={personId}
          now={shown.now}
          {...(language && { language })}
          {...(title && { title })}
          {...(text && { text })}
          error={wrong ? { field: wrong[0], text: wrong[1] } : null}
        >
          <RelayFields locale={locale} people={shown.people} refused={refused} />
        </Composer>
      </section>
    </>
  )
}

function Closed({ locale, paths, refused }: Props) {
  const words = wordsIn(locale)
  const { text, language } = refused?.typed ?? {}
  return (
    <ClosedDoor title={words('thread.closed')} reason={<a href={paths.conference}>{words('thread.elsewhere')}</a>}>
      {text && <KeptText locale={locale} text={text} language={language} />}
    </ClosedDoor>
  )
}
