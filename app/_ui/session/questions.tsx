import { Said } from '@/app/_ui/conference/said'
import type { ConferencePlace, ShownSession } from '@/app/_ui/conference/shown-programme'
import { countForms } from '@/app/_ui/live/count-forms'
import type { CountForms } from '@/app/_ui/live/count-text'
import { LiveCount } from '@/app/_ui/live/live-count.client'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  session: ShownSession
  locale: Locale
  conference: ConferencePlace
}

type Thread = ShownSession['threads'][number]

/** The questions of a session, each leading to the thread where it is answered, with how much is there. */
export function Questions({ session, locale, conference }: Props) {
  const { questions, threads } = session
  const link = (thread: Thread) => (
    <ThreadLink key={thread.id} thread={thread} locale={locale} conference={conference} />
  )
  const alone = threads.filter((thread) => thread.question === null)
  return (
    <>
      <ol className="questions">
        {questions.map(({ position, text }) => {
          const own = threads.filter((thread) => thread.question === position)
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

interface LinkProps {
  thread: Thread
  locale: Locale
  conference: ConferencePlace
}

function ThreadLink({ thread, locale, conference: { id, path, heardTo } }: LinkProps) {
  return (
    <>
      <a href={`${path}/threads/${thread.position}`}>
        <Said text={thread.title} locale={locale} />
      </a>
      <LiveCount
        conferenceId={id}
        heardTo={heardTo}
        threadId={thread.id}
        published={thread.published}
        words={threadCount(locale)}
      />
    </>
  )
}

const made = new Map<Locale, CountForms>()

/** The same object for all threads of a page, so that it travels once. */
function threadCount(locale: Locale): CountForms {
  const known = made.get(locale) ?? countForms(locale, (count) => wordsIn(locale)('programme.count', { count }))
  made.set(locale, known)
  return known
}
