import { contributionLabels } from '@/app/_ui/conference/contribution-labels'
import { Said } from '@/app/_ui/conference/said'
import { countForms } from '@/app/_ui/live/count-forms'
import { LiveThread } from '@/app/_ui/live/live-thread.client'
import { SessionClock } from '@/app/_ui/live/session-clock.client'
import { OfflineReading } from '@/app/_ui/offline/offline-reading.client'
import { pagerWords } from '@/app/_ui/page/pager'
import { ribbonWords } from '@/app/_ui/session/ribbon-words'
import { type Caller, zoneOf } from '@/lib/caller'
import { placeText } from '@/lib/contributions/place'
import type { Outcome } from '@/lib/doors/outcome'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { liveSession, type ShownThread, type ThreadPaths, threadPaths } from './shown-thread'
import { WritePlace } from './write-place'

interface Props {
  locale: Locale
  caller: Caller
  shown: ShownThread
  /** The number to answer, where the reader chose one. */
  reply: number | null
  outcome: Outcome
}

/** A page of a conversation, in reading order, and at its end the place to write. */
export function ThreadPage(props: Props) {
  const { locale, shown } = props
  const { view, thread, session, conference } = shown
  const words = wordsIn(locale)
  const paths = threadPaths({ locale, slug: conference.slug, position: thread.position, after: placeText(view.after) })
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={`${paths.conference}/sessions/${session.position}`}>
          {words('programme.session', { n: session.position })}
        </a>{' '}
        <Said text={session.title} locale={locale} />
      </nav>
      <h1>
        <Said text={thread.title} locale={locale} />
      </h1>
      <SessionClock {...liveSession(shown)} words={ribbonWords(locale)} zone={zoneOf(props.caller)} />
      <h2 className="said">{words('thread.contributions')}</h2>
      <Contributions {...props} paths={paths} />
      <WritePlace {...props} paths={paths} />
      <OfflineReading />
    </div>
  )
}

function Contributions({ locale, caller, shown, paths }: Props & { paths: ThreadPaths }) {
  const { thread, view, now, older } = shown
  const words = wordsIn(locale)
  const labels = contributionLabels(locale, {
    permalink: `${paths.conference}/c/{n}`,
    replyPath: paths.replying('{n}'),
    now,
    zone: zoneOf(caller),
  })
  return (
    <LiveThread
      threadId={thread.id}
      view={view}
      labels={labels}
      older={older === null ? null : paths.page(older)}
      newer={paths.page('{after}')}
      words={{
        empty: words('thread.empty'),
        emptyText: words('thread.empty-text'),
        count: countForms(locale, (count) => words('thread.count', { count })),
        held: countForms(locale, (count) => words('live.new', { count })),
        arrived: words('live.arrived', { n: '{n}', name: '{name}' }),
        pager: pagerWords(locale),
      }}
    />
  )
}
