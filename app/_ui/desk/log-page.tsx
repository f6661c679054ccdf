import { Byline } from '@/app/_ui/conference/byline'
import '@/app/_style/desk.css'
import { Said } from '@/app/_ui/conference/said'
import { Empty } from '@/app/_ui/page/empty'
import { Pager } from '@/app/_ui/page/pager'
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
  const path = `/${locale}/conferences/${log.slug}/desk`
  return (
    <div className="column">
      <DeskWays
        locale={locale}
        slug={log.slug}
        here="log"
        documents={log.documentsWaiting}
        mayCoordinate={mayCoordinate}
      />
      <h1>{words('desk.log-title')}</h1>
      <p className="soft">{words('desk.log-text')}</p>
      {log.decisions.length === 0 && (
        <Empty title={words('desk.log-empty')}>
          <p>{words('desk.log-empty-text')}</p>
        </Empty>
      )}
      <ol className="log">
        {log.decisions.map(({ contribution, ...decision }) => (
          <li key={decision.id}>
            <PastDecision decision={decision} number={contribution.number} locale={locale} now={log.now} />
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
          </li>
        ))}
      </ol>
      <Pager locale={locale} older={log.next && `${path}/log?before=${log.next}`} />
    </div>
  )
}

interface Of {
  locale: Locale
  contribution: ShownLog['decisions'][number]['contribution']
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
