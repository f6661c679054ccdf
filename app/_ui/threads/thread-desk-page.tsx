import '@/app/_style/desk.css'
import { Said } from '@/app/_ui/conference/said'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import { Notice } from '@/app/_ui/page/notice'
import { wordsIn } from '@/lib/text/words'
import { ContributionActs } from './contribution-acts'
import { DecisionMade } from './decision-made'
import { doneText } from './done'
import type { ThreadDeskProps } from './shown'
import { ThreadActs } from './thread-acts'
import { ThreadMarks } from './thread-marks'

/** One thread at the desk: what moderators can do to it and its contributions, and what they did. */
export function ThreadDeskPage(props: ThreadDeskProps) {
  const { locale, shown, refused } = props
  const { thread, slug, now, decisions } = shown
  const words = wordsIn(locale)
  const conference = `/${locale}/conferences/${slug}`
  const done = doneText(locale, props.done)
  return (
    <div className="column flow">
      <DeskWays
        locale={locale}
        slug={slug}
        here="threads"
        beside={shown.waitingBeside}
        mayCoordinate={props.mayCoordinate}
      />
      {done && <Notice kind="done">{done}</Notice>}
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>
        <Said text={thread.title} locale={locale} />
      </h1>
      <p className="facts">
        <a href={`${conference}/threads/${thread.position}`}>{words('threads.read')}</a>
        <span className="soft small">{words('programme.count', { count: thread.published })}</span>
        <ThreadMarks locale={locale} {...thread} now={now} />
      </p>
      <p className="soft">{words('threads.text')}</p>
      <ThreadActs {...props} />
      <ContributionActs {...props} />
      <h2>{words('threads.decisions')}</h2>
      {decisions.length === 0 && <p className="soft">{words('threads.no-decisions')}</p>}
      <ol className="log">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <DecisionMade locale={locale} conference={conference} decision={decision} now={now} />
          </li>
        ))}
      </ol>
    </div>
  )
}
