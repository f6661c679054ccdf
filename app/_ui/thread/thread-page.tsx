import { contributionLabels } from '@/app/_ui/conference/contribution-labels'
import { Said } from '@/app/_ui/conference/said'
import { countForms } from '@/app/_ui/live/count-forms'
import { LiveThread, type ThreadWords } from '@/app/_ui/live/live-thread.client'
import { packed } from '@/app/_ui/live/packed'
import { SessionClock } from '@/app/_ui/live/session-clock.client'
import { OfflineReading } from '@/app/_ui/offline/offline-reading.client'
import { InSynthesis } from '@/app/_ui/outcomes/syntheses/in-synthesis'
import { Notice } from '@/app/_ui/page/notice'
import { pagerWords } from '@/app/_ui/page/pager'
import { FirstTextChoice } from '@/app/_ui/renderings/first-text-choice'
import { ribbonWords } from '@/app/_ui/session/ribbon-words'
import { type Caller, zoneOf } from '@/lib/caller'
import { placeOf, placeText } from '@/lib/contributions/place'
import type { Outcome } from '@/lib/doors/outcome'
import type { FirstText } from '@/lib/people/rules'
import { allows } from '@/lib/policy'
import type { Locale } from '@/lib/text/locales'
import { madeOnce, wordsIn } from '@/lib/text/words'
import { CitedIn } from './cited-in'
import { MergedHere, MovedAway } from './gone-on'
import { MarkPage } from './mark-page'
import { liveSession, type ShownThread, type ThreadPaths, threadPaths } from './shown-thread'
import { Trail } from './trail'
import { WaysIn } from './ways-in'
import { WritePlace } from './write-place'

interface Props {
  locale: Locale
  caller: Caller
  shown: ShownThread
  /** The number to answer, where the reader chose one. */
  reply: number | null
  /** What the address says to show first. */
  show?: FirstText | undefined
  /** The thread one was led here from, which is part of this one now. */
  merged: number | null
  outcome: Outcome
}

/** A page of a conversation, in reading order, and at its end the place to write. */
export function ThreadPage(props: Props) {
  const { locale, shown } = props
  const { view, thread, session, conference } = shown
  const words = wordsIn(locale)
  const show = shown.own ? undefined : props.show
  const place = { locale, slug: conference.slug, position: thread.position }
  const paths = threadPaths({ ...place, after: placeText(view.after), line: view.line, show })
  return (
    <div className="column flow">
      <Trail locale={locale} paths={paths} session={session} />
      <h1>
        <Said text={thread.title} locale={locale} />
      </h1>
      {props.outcome.refused?.act === 'acknowledge-contribution' && (
        <Notice kind="stopped">{props.outcome.refused.text}</Notice>
      )}
      <MergedHere locale={locale} merged={props.merged} />
      {allows('thread.moderate', props.caller, shown) && (
        <p>
          <a href={`${paths.thread}/manage`}>{words('thread.moderate')}</a>
        </p>
      )}
      <SessionClock {...liveSession(shown)} words={ribbonWords(locale)} zone={zoneOf(props.caller)} />
      {thread.published > 0 && (
        <WaysIn
          locale={locale}
          paths={paths}
          reading={shown.reading}
          other={{ href: paths.compact(''), text: words('reading.compact') }}
        />
      )}
      <MovedAway locale={locale} paths={paths} movedAway={thread.movedAway} />
      {view.line === null ? (
        <h2 className="said">{words('thread.contributions')}</h2>
      ) : (
        <>
          <h2>{words('reading.line-title', { n: view.line })}</h2>
          <p>
            <a href={paths.thread}>{words('reading.line-out')}</a>
          </p>
          <CitedIn locale={locale} paths={paths} citedIn={shown.citedIn} />
          <InSyntheses locale={locale} shown={shown} conference={paths.conference} />
        </>
      )}
      <FirstTextChoice
        locale={locale}
        first={firstOf(props)}
        path={paths.here}
        conferenceId={shown.own && shown.conferenceId}
      />
      <Contributions {...props} paths={paths} />
      <WritePlace {...props} paths={paths} />
      <OfflineReading />
    </div>
  )
}

/** Of one line of replies, which of them the syntheses rest on. */
function InSyntheses({ locale, shown, conference }: Pick<Props, 'locale' | 'shown'> & { conference: string }) {
  const here = shown.view.contributions.filter(({ number }) =>
    shown.syntheses.some(({ numbers }) => numbers.includes(number)),
  )
  if (here.length === 0) return null
  return (
    <ul className="soft">
      {here.map(({ number }) => (
        <li key={number}>
          {number} <InSynthesis locale={locale} syntheses={shown.syntheses} number={number} conference={conference} />
        </li>
      ))}
    </ul>
  )
}

/** Kept with whoever is registered; for others it stands in the address. */
const firstOf = ({ shown: { own }, show }: Props): FirstText => own?.firstText ?? show ?? 'original'

function Contributions({ paths, ...props }: Props & { paths: ThreadPaths }) {
  const { locale, caller, shown } = props
  const { thread, view, now, older, last, reading, acknowledging, conferenceId } = shown
  const end = view.contributions.at(-1)
  const labels = contributionLabels(locale, {
    permalink: `${paths.conference}/c/{n}`,
    replyPath: paths.replying('{n}'),
    ...(shown.own ? { correct: wordsIn(locale)('me.correct'), flag: wordsIn(locale)('flag.say') } : {}),
    ...(view.contributions.some(({ withdrawn }) => withdrawn === 'hidden')
      ? { hidden: wordsIn(locale)('pieces.hidden') }
      : {}),
    ...(view.line === null ? { linePath: paths.lineOf('{n}') } : {}),
    now,
    zone: zoneOf(caller),
    first: firstOf(props),
    translatePath: shown.own ? `${paths.conference}/translations/{n}` : null,
  })
  return (
    <>
      <LiveThread
        shown={packed({
          threadId: thread.id,
          view,
          labels,
          reader: reading && { conferenceId, read: reading.read, begun: reading.begun },
          acknowledging: acknowledging && { ...acknowledging, conferenceId, back: paths.here },
          announcements: shown.own?.announcements,
          first: older ? paths.page('') : null,
          older: older === null ? null : paths.page(older),
          newer: paths.page('{after}'),
          last: last && paths.page(last),
          words: threadWords(locale, view.line),
        })}
      />
      <noscript>
        <MarkPage
          locale={locale}
          conferenceId={conferenceId}
          numbers={view.contributions.filter(({ withdrawn }) => !withdrawn).map(({ number }) => number)}
          reading={reading}
          next={view.more && end ? paths.page(placeText(placeOf(end))) : null}
          here={paths.here}
        />
      </noscript>
    </>
  )
}

function threadWords(locale: Locale, line: number | null): ThreadWords {
  if (line === null) return wordsOfAll(locale)
  const words = wordsIn(locale)
  return {
    ...wordsOfAll(locale),
    empty: words('reading.no-line', { n: line }),
    emptyText: words('reading.no-line-text'),
  }
}

const wordsOfAll = madeOnce((locale): ThreadWords => {
  const words = wordsIn(locale)
  return {
    empty: words('thread.empty'),
    emptyText: words('thread.empty-text'),
    count: countForms(locale, (count) => words('thread.count', { count })),
    failed: words('acknowledgement.not-recorded'),
    citing: { cite: words('pieces.cite', { n: '{n}' }), quote: words('pieces.cite-words') },
    pager: pagerWords(locale),
  }
})
