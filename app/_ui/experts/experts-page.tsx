import '@/app/_style/coordination.css'
import '@/app/_style/desk.css'
import '@/app/_style/experts.css'
import { contributionLabels } from '@/app/_ui/conference/contribution-labels'
import { HowToTakePart, standingOf } from '@/app/_ui/conference/how-to-take-part'
import { KeptText } from '@/app/_ui/conference/kept-text'
import { Said } from '@/app/_ui/conference/said'
import { refusedHere } from '@/app/_ui/form/refused'
import { Notice } from '@/app/_ui/page/notice'
import { Pager } from '@/app/_ui/page/pager'
import { type Caller, zoneOf } from '@/lib/caller'
import type { Outcome } from '@/lib/doors/outcome'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { AskForm, AssignForm } from './ask-form'
import { askWords } from './ask-words'
import { Asks } from './asks.client'
import { InviteExpert } from './invite-form'
import { Invited } from './invited'
import type { ShownExperts } from './shown'

interface Props {
  locale: Locale
  caller: Caller
  shown: ShownExperts
  outcome: Outcome
  /** The number of the question to assign, where a moderator chose one. */
  assigning: number | null
  /** Where presentations are written, for coordinators. */
  textPath: string | null
}

/** The invited experts of a session, what they were asked and what they answered, and the place to ask. */
export function ExpertsPage(props: Props) {
  const { locale, shown, outcome } = props
  const words = wordsIn(locale)
  const conference = `/${locale}/conferences/${shown.slug}`
  const session = `${conference}/sessions/${shown.session.position}`
  const path = `${session}/experts`
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={session}>{words('programme.session', { n: shown.session.position })}</a>{' '}
        <Said text={shown.session.title} locale={locale} />
      </nav>
      <Became locale={locale} outcome={outcome} />
      <h1>{words('experts.title')}</h1>
      <p>{words('experts.intro')}</p>
      <h2>{words('experts.invited')}</h2>
      <Invited locale={locale} shown={shown} textPath={props.textPath} />
      {shown.mayInvite && <InviteExpert locale={locale} shown={shown} path={path} refused={outcome.refused} />}
      <h2 id="asked">{words('experts.questions')}</h2>
      <Questions {...props} conference={conference} path={path} />
      <section id="ask" className="flow" aria-labelledby="ask-title">
        <Asking {...props} conference={conference} path={path} />
      </section>
    </div>
  )
}

function Became({ locale, outcome: { done, refused } }: Pick<Props, 'locale' | 'outcome'>) {
  const words = wordsIn(locale)
  if (refused) return <Notice kind="stopped">{refused.text}</Notice>
  if (done === 'ask-experts') {
    const mine = (said: React.ReactNode) => (
      <a key="mine" href={`/${locale}/me`}>
        {said}
      </a>
    )
    return <Notice kind="done">{words.rich('experts.sent', { mine })}</Notice>
  }
  if (done === 'invite-expert') return <Notice kind="done">{words('experts.invite-done')}</Notice>
  return done === 'assign-ask' && <Notice kind="done">{words('experts.assign-done')}</Notice>
}

type Placed = Props & { conference: string; path: string }

function Questions({ locale, caller, shown, assigning, outcome, conference, path }: Placed) {
  const { view } = shown
  const here = view.filter === 'all' ? '?' : `?filter=${view.filter}&`
  const last = view.asks.at(-1)?.contribution.number
  const contribution = `${conference}/c/{n}`
  return (
    <>
      {assigning && shown.mayAssign && (
        <AssignForm locale={locale} shown={shown} path={path} number={assigning} refused={outcome.refused} />
      )}
      <Asks
        conferenceId={shown.conferenceId}
        view={view}
        labels={contributionLabels(locale, {
          permalink: contribution,
          replyPath: null,
          now: shown.now,
          zone: zoneOf(caller),
        })}
        words={askWords(locale)}
        path={path}
        ways={{
          contribution,
          answer: shown.accepts ? `${conference}/threads/{thread}?reply={n}#write` : null,
          assign: shown.mayAssign ? `${path}?assign={n}#assign` : null,
        }}
      />
      <Pager
        locale={locale}
        first={view.before === null ? null : path}
        older={view.more && last ? `${path}${here}before=${last}#asked` : null}
      />
    </>
  )
}

/** The form, or what is in the way of asking; what was typed is there in any case. */
function Asking({ locale, caller, shown, outcome, conference, path }: Placed) {
  const words = wordsIn(locale)
  const standing = standingOf(caller, shown.conferenceId)
  const { refused } = outcome
  const typed = refusedHere(refused, 'ask-experts')?.typed
  const kept = typed?.text && <KeptText locale={locale} text={typed.text} language={typed.language} />
  if (!shown.accepts) {
    return (
      <div className="door">
        <h2 id="ask-title">{words('experts.over')}</h2>
        <p>{words('experts.over-text')}</p>
        {kept}
      </div>
    )
  }
  if (shown.experts.length === 0 || shown.threads.length === 0) return kept
  return (
    <>
      <h2 id="ask-title">{words('experts.ask')}</h2>
      {standing === 'registered' ? (
        <AskForm locale={locale} shown={shown} path={path} refused={refused} />
      ) : (
        <>
          {kept}
          <HowToTakePart
            locale={locale}
            standing={standing}
            conference={conference}
            back={`${path}${refused ? `?refused=${refused.id}` : ''}#ask`}
            title={words('how.to-write')}
          />
        </>
      )}
    </>
  )
}
