import '@/app/_style/glance.css'
import '@/app/_style/programme.css'
import { HowToTakePart, type Standing } from '@/app/_ui/conference/how-to-take-part'
import { Said } from '@/app/_ui/conference/said'
import { newsOf } from '@/app/_ui/conference/shown-programme'
import { Changed } from '@/app/_ui/desk/changed.client'
import { LinkButton } from '@/app/_ui/form/button'
import { SessionClock } from '@/app/_ui/live/session-clock.client'
import { WriteTo } from '@/app/_ui/mails/write-to'
import { SessionMessages } from '@/app/_ui/outcomes/messages/session-messages'
import { Empty } from '@/app/_ui/page/empty'
import { ribbonWords } from '@/app/_ui/session/ribbon-words'
import type { readSession } from '@/lib/conferences/read-session'
import type { Outcome } from '@/lib/doors/outcome'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Around } from './around'
import { Proposals } from './proposals'
import { Questions } from './questions'
import { Synthesis } from './synthesis'
import { ToExperts } from './to-experts'

interface Props {
  locale: Locale
  shown: Awaited<ReturnType<typeof readSession>>
  standing: Standing
  /** The reader's own zone, where it is known. */
  zone: string | null
  mayExtend: boolean
  mayInvite: boolean
  outcome: Outcome
  /** Where whoever takes part can write by mail; nothing for others, and where nothing is taken. */
  writtenTo: string | undefined
}

/** One session: its clock, its topic, its questions with their threads, and what it said in the end. */
export function SessionPage(props: Props) {
  const { locale, shown, zone, mayExtend } = props
  const { session, now } = shown
  const words = wordsIn(locale)
  const conference = `/${locale}/conferences/${shown.slug}`
  const here = `${conference}/sessions/${session.position}`
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={conference}>
          <Said text={shown.title} locale={locale} />
        </a>
      </nav>
      <h1>
        <small>{words('programme.session', { n: session.position })}</small>{' '}
        <Said text={session.title} locale={locale} />
      </h1>
      <SessionClock
        stream={`conference:${shown.conferenceId}`}
        heardTo={shown.heardTo}
        session={newsOf(session)}
        now={now}
        words={ribbonWords(locale)}
        zone={zone}
      />
      {mayExtend && (
        <p>
          <LinkButton weight="quiet" href={`${here}/extend`}>
            {words('session-page.extend')}
          </LinkButton>
        </p>
      )}
      {session.synthesis && (
        <section className="flow">
          <h2 id="synthesis">{words('session-page.synthesis')}</h2>
          <Synthesis text={session.synthesis} locale={locale} conference={conference} />
          <p>
            <a href={`${here}/synthesis`}>{words('synthesis.page')}</a>
          </p>
        </section>
      )}
      <h2>{words('session-page.note')}</h2>
      <p className="text">
        <Said text={session.note} locale={locale} />
      </p>
      <SessionMessages locale={locale} messages={shown.messages} conference={conference} now={now} />
      <h2>{words('session-page.questions')}</h2>
      {session.threads.length + session.questions.length === 0 && (
        <Empty title={words('session-page.none')}>{words('session-page.none-text')}</Empty>
      )}
      <Changed
        stream={`conference:${shown.conferenceId}`}
        about="thread"
        sessionId={session.id}
        heardTo={shown.heardTo}
        say={words('threads.list-changed')}
        href={here}
      />
      <Questions
        session={session}
        locale={locale}
        conference={{ path: conference, id: shown.conferenceId, heardTo: shown.heardTo, own: shown.own }}
        now={now}
      />
      {props.writtenTo && <WriteTo say={words('session-page.by-mail')} address={props.writtenTo} />}
      <Proposals locale={locale} shown={shown} path={here} outcome={props.outcome} />
      <p>
        <a href={`${conference}/library?session=${session.position}`}>{words('library.for-session')}</a>
      </p>
      <ToExperts locale={locale} experts={shown.experts} path={`${here}/experts`} mayInvite={props.mayInvite} />
      <Around locale={locale} voices={shown.voices} relayed={shown.relayed} invited={shown.invited} />
      {props.standing !== 'registered' && (
        <HowToTakePart
          locale={locale}
          standing={props.standing}
          conference={conference}
          back={here}
          title={words('how.title')}
        />
      )}
      <Neighbours {...props} />
    </div>
  )
}

function Neighbours({ locale, shown }: Props) {
  const words = wordsIn(locale)
  const { before, next } = shown
  if (!before && !next) return null
  const sessions = `/${locale}/conferences/${shown.slug}/sessions`
  return (
    <nav className="pager neighbours" aria-label={words('session-page.around')}>
      {before && (
        <a href={`${sessions}/${before.position}`} rel="prev">
          <span>
            <small>{words('session-page.before')}</small> <Said text={before.title} locale={locale} />
          </span>
        </a>
      )}
      {next && (
        <a href={`${sessions}/${next.position}`} rel="next">
          <span>
            <small>{words('session-page.next')}</small> <Said text={next.title} locale={locale} />
          </span>
        </a>
      )}
    </nav>
  )
}
