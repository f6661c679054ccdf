import { Said } from '@/app/_ui/conference/said'
import type { ConferencePlace, ShownSession } from '@/app/_ui/conference/shown-programme'
import { countForms } from '@/app/_ui/live/count-forms'
import type { CountForms } from '@/app/_ui/live/count-text'
import { LiveCount } from '@/app/_ui/live/live-count.client'
import { LiveUnread, type UnreadWords } from '@/app/_ui/live/live-unread.client'
import { ThreadMarks } from '@/app/_ui/threads/thread-marks'
import { acceptsIn, type Phase } from '@/lib/conferences/rules'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { relativeText, SEPARATOR } from '@/lib/text/moments'
import { madeOnce, wordsIn } from '@/lib/text/words'

interface Props {
  thread: ShownSession['threads'][number]
  phase: Phase
  locale: Locale
  conference: ConferencePlace
  now: string
}

/** A thread in a list, with how much is in it, and how much of that is new to the reader. */
export function ThreadLink(props: Props) {
  const { thread, locale, conference } = props
  const { id, path, heardTo, own } = conference
  const href = `${path}/threads/${thread.position}`
  return (
    <>
      <a href={href}>
        <Said text={thread.title} locale={locale} />
      </a>
      <span className="facts">
        <LiveCount
          conferenceId={id}
          heardTo={heardTo}
          threadId={thread.id}
          published={thread.published}
          words={wordsOf(locale).count}
        />
        <Glance {...props} />
        <ThreadMarks locale={locale} {...thread} now={props.now} />
        {own && (
          <LiveUnread
            conferenceId={id}
            heardTo={heardTo}
            threadId={thread.id}
            unread={own.unread[thread.id] ?? 0}
            own={{ participantId: own.participantId, heardTo: own.heardTo }}
            href={`${href}/go?to=unread`}
            words={wordsOf(locale).unread}
          />
        )}
      </span>
    </>
  )
}

/** Whose it is, when the last came, and what waits for an answer while there can be one. */
function Glance({ thread: { glance, published, closedAt }, phase, locale, now }: Props) {
  if (!glance) return null
  const words = wordsIn(locale)
  const open = acceptsIn(phase) && closedAt === null
  const when = glance.lastAt && relativeText(new Date(glance.lastAt), new Date(now), intlLocale(locale))
  return (
    <>
      {when && (
        <span className="soft small">
          {words('session-page.voices', { count: glance.voices })}
          {SEPARATOR}
          {words('session-page.last', { when })}
        </span>
      )}
      {open && published === 0 && <span className="quiet-mark">{words('session-page.first-awaited')}</span>}
      {open && glance.unanswered > 0 && (
        <span className="quiet-mark">{words('session-page.unanswered', { count: glance.unanswered })}</span>
      )}
    </>
  )
}

interface ListWords {
  count: CountForms
  unread: UnreadWords
}

const wordsOf = madeOnce((locale): ListWords => {
  const words = wordsIn(locale)
  return {
    count: countForms(locale, (count) => words('programme.count', { count })),
    unread: { count: countForms(locale, (count) => words('reading.count', { count })), many: words('reading.many') },
  }
})
