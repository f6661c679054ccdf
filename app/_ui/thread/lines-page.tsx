import { Byline } from '@/app/_ui/conference/byline'
import { Said } from '@/app/_ui/conference/said'
import { InSynthesis } from '@/app/_ui/outcomes/syntheses/in-synthesis'
import { Empty } from '@/app/_ui/page/empty'
import { Pager } from '@/app/_ui/page/pager'
import { placeOf, placeText } from '@/lib/contributions/place'
import type { readLines } from '@/lib/contributions/reading/read-lines'
import { directionOf, type Locale, langTag } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { CitedIn } from './cited-in'
import { MarkPage } from './mark-page'
import { type ThreadPaths, threadPaths } from './shown-thread'
import { Trail } from './trail'
import { WaysIn } from './ways-in'

type Shown = Awaited<ReturnType<typeof readLines>>

interface Props {
  locale: Locale
  shown: Shown
}

/** A thread as a list: of each contribution its number, its author and how it begins. */
export function LinesPage({ locale, shown }: Props) {
  const { conference, thread, session, lines, after, line, reading } = shown
  const words = wordsIn(locale)
  const place = { locale, slug: conference.slug, position: thread.position }
  const paths = threadPaths({ ...place, after: placeText(after), line })
  const end = lines.at(-1)
  const next = shown.more && end ? paths.compact(placeText(placeOf(end))) : null
  const numbers = lines.filter(({ withdrawn }) => !withdrawn).map(({ number }) => number)
  return (
    <div className="column flow">
      <Trail locale={locale} paths={paths} session={session} />
      <h1>
        <Said text={thread.title} locale={locale} />
      </h1>
      <WaysIn
        locale={locale}
        paths={paths}
        reading={reading}
        other={{ href: paths.here, text: words('reading.whole') }}
      />
      <h2>{line === null ? words('reading.lines') : words('reading.line-title', { n: line })}</h2>
      {lines.length === 0 && <Empty title={words('thread.empty')}>{words('thread.empty-text')}</Empty>}
      <ol className="lines">
        {lines.map((one) => (
          <Line
            key={one.number}
            locale={locale}
            line={one}
            paths={paths}
            reading={reading}
            syntheses={shown.syntheses}
          />
        ))}
      </ol>
      <Pager
        locale={locale}
        first={shown.older ? paths.compact('') : null}
        older={shown.older === null ? null : paths.compact(shown.older)}
        newer={next}
        last={shown.last && paths.compact(shown.last)}
      />
      <MarkPage
        locale={locale}
        conferenceId={shown.conferenceId}
        numbers={numbers}
        reading={reading}
        next={next}
        here={paths.compact(placeText(after))}
      />
    </div>
  )
}

interface LineProps {
  locale: Locale
  line: Shown['lines'][number]
  paths: ThreadPaths
  reading: Shown['reading']
  syntheses: Shown['syntheses']
}

function Line({ locale, line: one, paths, reading, syntheses }: LineProps) {
  const words = wordsIn(locale)
  const isUnread = reading?.begun && !one.withdrawn && !reading.read.includes(one.number)
  return (
    <li className={one.number === one.rootNumber ? undefined : 'reply'}>
      <a href={`${paths.conference}/c/${one.number}`} aria-label={words('pieces.contribution', { n: one.number })}>
        {one.number}
      </a>
      <p>
        {one.withdrawn ? (
          words('pieces.withdrawn')
        ) : (
          <strong>
            <Byline locale={locale} {...one} />
          </strong>
        )}
        {isUnread && (
          <i className="unread">
            <span className="said"> {words('reading.unread')}</span>
          </i>
        )}
        {one.replyToNumber && <span className="soft small">{words('pieces.reply-to', { n: one.replyToNumber })}</span>}
        <span className="begins">
          <bdi lang={langTag(one.language)} dir={directionOf(one.language)}>
            {one.begins}
          </bdi>
        </span>
        <InSynthesis locale={locale} syntheses={syntheses} number={one.number} conference={paths.conference} />{' '}
        {one.answers > 0 && <a href={paths.lineOf(one.number)}>{words('reading.answers', { count: one.answers })}</a>}
        <CitedIn locale={locale} paths={paths} citedIn={one.citedIn} />
      </p>
    </li>
  )
}
