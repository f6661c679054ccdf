import '@/app/_style/desk.css'
import { Said } from '@/app/_ui/conference/said'
import { Changed } from '@/app/_ui/desk/changed.client'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import type { Refused } from '@/app/_ui/form/refused'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { intlLocale, type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { doneText } from './done'
import { OpenForm } from './open-form'
import { ProposalItem } from './proposal-item'
import type { ShownThreads } from './shown'
import { ThreadMarks } from './thread-marks'

interface Props {
  locale: Locale
  shown: ShownThreads
  /** This page, where its forms come back to. */
  path: string
  mayCoordinate: boolean
  done?: string | undefined
  refused?: Refused | undefined
}

/** The threads of a conference at the desk: what is proposed, and all there are, each with the way to act on it. */
export function ThreadsPage(props: Props) {
  const { locale, shown, path, refused } = props
  const words = wordsIn(locale)
  const done = doneText(locale, props.done)
  return (
    <div className="column flow">
      <DeskWays
        locale={locale}
        slug={shown.slug}
        here="threads"
        beside={shown.waitingBeside}
        mayCoordinate={props.mayCoordinate}
      />
      {done && <Notice kind="done">{done}</Notice>}
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>{words('threads.title')}</h1>
      <p className="soft">{words('threads.text')}</p>
      <h2>{words('threads.proposals')}</h2>
      <Changed
        stream={`desk:${shown.conferenceId}`}
        about="proposal"
        heardTo={shown.heardTo}
        say={words('threads.proposals-changed')}
        href={path}
      />
      {shown.proposals.length === 0 && (
        <Empty title={words('threads.no-proposals')}>
          <p>{words('threads.no-proposals-text')}</p>
        </Empty>
      )}
      {shown.proposals.map((proposal) => (
        <ProposalItem key={proposal.id} {...{ locale, shown, proposal, path, refused }} />
      ))}
      {shown.sessions.map((session) => (
        <section key={session.id} className="flow">
          <h2>
            {words('programme.session', { n: session.position })}. <Said text={session.title} locale={locale} />
          </h2>
          {session.threads.length === 0 && <p className="soft">{words('threads.none')}</p>}
          <ul className="questions">
            {session.threads.map((thread) => (
              <ThreadItem key={thread.id} {...{ locale, shown, thread }} />
            ))}
          </ul>
          <OpenForm {...{ locale, session, path, refused }} />
        </section>
      ))}
    </div>
  )
}

type Thread = ShownThreads['sessions'][number]['threads'][number]

function ThreadItem({ locale, shown, thread }: Pick<Props, 'locale' | 'shown'> & { thread: Thread }) {
  const words = wordsIn(locale)
  const missing = locales.filter((one) => thread.title[one] === undefined)
  const list = new Intl.ListFormat(intlLocale(locale), { type: 'unit' })
  return (
    <li>
      <a href={`/${locale}/conferences/${shown.slug}/threads/${thread.position}/manage`}>
        <Said text={thread.title} locale={locale} />
      </a>
      <span className="facts">
        <span className="soft small">{words('programme.count', { count: thread.published })}</span>
        <ThreadMarks locale={locale} {...thread} now={shown.now} />
        {missing.length > 0 && (
          <span className="quiet-mark">
            {words('threads.missing', { languages: list.format(missing.map((one) => words(`languages.${one}`))) })}
          </span>
        )}
      </span>
    </li>
  )
}
