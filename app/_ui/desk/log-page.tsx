import { Byline } from '@/app/_ui/conference/byline'
import '@/app/_style/desk.css'
import { Said } from '@/app/_ui/conference/said'
import { Empty } from '@/app/_ui/page/empty'
import { Pager } from '@/app/_ui/page/pager'
import { OnThread } from '@/app/_ui/threads/on-thread'
import { directionOf, type Locale, langTag } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { DeskWays } from './desk-ways'
import { PastDecision } from './past-decision'
import type { ShownLog } from './shown'

interface Props {
  locale: Locale
  log: ShownLog
  mayCoordinate: boolean
}

/** The record of the desk: every decision, newest first. */
export function LogPage({ locale, log, mayCoordinate }: Props) {
  const words = wordsIn(locale)
  const conference = `/${locale}/conferences/${log.slug}`
  const path = `${conference}/desk`
  return (
    <div className="column">
      <DeskWays locale={locale} slug={log.slug} here="log" beside={log.waitingBeside} mayCoordinate={mayCoordinate} />
      <h1>{words('desk.log-title')}</h1>
      <p className="soft">{words('desk.log-text')}</p>
      {log.decisions.length === 0 && (
        <Empty title={words('desk.log-empty')}>
          <p>{words('desk.log-empty-text')}</p>
        </Empty>
      )}
      <ol className="log">
        {log.decisions.map((decision) => (
          <li key={decision.id}>
            {decision.contribution === null ? (
              <OnThread locale={locale} conference={conference} decision={decision} now={log.now} />
            ) : (
              <OnText locale={locale} decision={decision} path={path} now={log.now} />
            )}
          </li>
        ))}
      </ol>
      <Pager locale={locale} older={log.next && `${path}/log?before=${log.next}`} />
    </div>
  )
}

type Decision = ShownLog['decisions'][number]
type OfText = Exclude<Decision, { contribution: null }>

function OnText({ locale, decision, path, now }: { locale: Locale; decision: OfText; path: string; now: string }) {
  const { contribution } = decision
  return (
    <>
      <PastDecision decision={decision} number={contribution.number} locale={locale} now={now} />
      <p className="soft small">
        {(contribution.shownAs || contribution.relayedBy) && (
          <>
            <Byline locale={locale} {...contribution} />
            {SEPARATOR}
          </>
        )}
        <Said text={contribution.thread} locale={locale} />
      </p>
      <Beginning locale={locale} contribution={contribution} path={path} />
    </>
  )
}

interface Of {
  locale: Locale
  contribution: OfText['contribution']
  path: string
}

function Beginning({ locale, contribution: { id, language, beginning }, path }: Of) {
  if (beginning === null) return <p className="soft small">{wordsIn(locale)('desk.withdrawn-text')}</p>
  return (
    <p className="small">
      <a href={`${path}/${id}`} lang={langTag(language)} dir={directionOf(language)}>
        {beginning}
      </a>
    </p>
  )
}
