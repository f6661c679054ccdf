import '@/app/_style/glance.css'
import { Said } from '@/app/_ui/conference/said'
import type { ConferencePlace, ShownSession } from '@/app/_ui/conference/shown-programme'
import type { Locale } from '@/lib/text/locales'
import { ThreadLink } from './thread-link'

interface Props {
  session: ShownSession
  locale: Locale
  conference: ConferencePlace
  /** When the page was made, ISO 8601. */
  now: string
}

type Thread = ShownSession['threads'][number]

/** The questions of a session, each leading to the thread where it is answered, with how much is there. */
export function Questions({ session, locale, conference, now }: Props) {
  const { questions, threads, phase } = session
  const link = (thread: Thread) => (
    <ThreadLink key={thread.id} thread={thread} phase={phase} locale={locale} conference={conference} now={now} />
  )
  const pinned = threads.filter(({ pinnedUntil }) => pinnedUntil !== null)
  const others = threads.filter(({ pinnedUntil }) => pinnedUntil === null)
  const alone = others.filter((thread) => thread.question === null)
  return (
    <>
      {pinned.length > 0 && (
        <ul className="questions">
          {pinned.map((thread) => (
            <li key={thread.id}>{link(thread)}</li>
          ))}
        </ul>
      )}
      <ol className="questions">
        {questions.map(({ position, text }) => {
          const own = others.filter((thread) => thread.question === position)
          return (
            <li key={position}>
              {own.length === 1 ? own.map(link) : <Said text={text} locale={locale} />}
              {own.length > 1 && (
                <ul>
                  {own.map((thread) => (
                    <li key={thread.id}>{link(thread)}</li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ol>
      {alone.length > 0 && (
        <ul className="questions">
          {alone.map((thread) => (
            <li key={thread.id}>{link(thread)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
