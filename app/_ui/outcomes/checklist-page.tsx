import '@/app/_style/outcomes.css'
import '@/app/_style/conduct.css'
import { PhaseTag } from '@/app/_ui/conference/phase-tag'
import { Said } from '@/app/_ui/conference/said'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import { intlLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { SessionToClose, ShownChecklist } from './shown'

interface Props {
  locale: Locale
  shown: ShownChecklist
  mayCoordinate: boolean
}

/** What belongs to conducting each session: what was done, and what is missing, with the way to it. */
export function ChecklistPage({ locale, shown, mayCoordinate }: Props) {
  const words = wordsIn(locale)
  const { slug, sessions } = shown
  return (
    <div className="column flow">
      <DeskWays
        locale={locale}
        slug={slug}
        here="checklist"
        beside={shown.waitingBeside}
        mayCoordinate={mayCoordinate}
      />
      <h1>{words('checklist.title')}</h1>
      <p>{words('checklist.text')}</p>
      {sessions.map((session) => (
        <section key={session.position} className="flow" aria-labelledby={`s${session.position}`}>
          <h2 id={`s${session.position}`}>
            <small>{words('programme.session', { n: session.position })}</small>{' '}
            <Said text={session.title} locale={locale} />
          </h2>
          <p>
            <PhaseTag phase={session.phase} locale={locale} />
          </p>
          <Checks locale={locale} session={session} conference={`/${locale}/conferences/${slug}`} />
        </section>
      ))}
    </div>
  )
}

interface Of {
  locale: Locale
  session: SessionToClose
  /** The conference's path. */
  conference: string
}

/** Until when a session can still be opened with a word. */
const beforeLate: readonly string[] = ['announced', 'open', 'closing']

/** What is done is said; what is not leads to where it is done. Before a session opens only its opening can be. */
function Checks({ locale, session, conference }: Of) {
  const words = wordsIn(locale)
  const { position, phase, waiting, returned, asks, remindedAt, opening, closing } = session
  const write = `${conference}/desk/messages/write?session=${position}`
  return (
    <ul className="checks">
      {(opening || beforeLate.includes(phase)) && (
        <Check
          done={opening}
          says={words('checklist.opening')}
          asks={words('checklist.no-opening')}
          href={`${write}&for=opening`}
        />
      )}
      {phase !== 'announced' && (
        <>
          <Check
            done={waiting === 0}
            says={words('checklist.queue-empty')}
            asks={words('checklist.queue', { count: waiting })}
            href={`${conference}/desk`}
          />
          <Check
            done={returned === 0}
            says={words('checklist.returned-none')}
            asks={words('checklist.returned', { count: returned })}
            href={`${conference}/desk/log`}
          />
          <Silent locale={locale} session={session} conference={conference} />
          <Check
            done={asks === 0}
            says={words('checklist.asks-none')}
            asks={words('checklist.asks', { count: asks })}
            href={`${conference}/sessions/${position}/experts?filter=unanswered`}
          />
          {remindedAt && <li>{words('checklist.reminded')}</li>}
          <Check
            done={closing}
            says={words('checklist.closing')}
            asks={words('checklist.no-closing')}
            href={`${write}&for=closing`}
          />
          <Synthesis locale={locale} session={session} conference={conference} />
        </>
      )}
    </ul>
  )
}

function Check({ done, says, asks, href }: { done: boolean; says: string; asks: string; href: string }) {
  if (done) return <li>{says}</li>
  return (
    <li className="open">
      <a href={href}>{asks}</a>
    </li>
  )
}

function Silent({ locale, session: { silent, position }, conference }: Of) {
  const words = wordsIn(locale)
  if (silent.length === 0) return <li>{words('checklist.answered')}</li>
  return silent.map(({ text, thread }) => (
    <li key={`${thread} ${text.fr ?? text.it ?? text.ar ?? text.en}`} className="open">
      {words('checklist.silent')}{' '}
      <a href={thread === null ? `${conference}/sessions/${position}` : `${conference}/threads/${thread}`}>
        <Said text={text} locale={locale} />
      </a>
    </li>
  ))
}

function Synthesis({ locale, session, conference }: Of) {
  const words = wordsIn(locale)
  const { position, synthesisedAt, drafted, lacking, proposed } = session
  const href = `${conference}/desk/syntheses/${position}`
  const languages = new Intl.ListFormat(intlLocale(locale)).format(lacking.map((one) => words(`languages.${one}`)))
  if (synthesisedAt && lacking.length === 0) {
    return (
      <li>
        {words('checklist.synthesised')} <a href={href}>{words('checklist.synthesis')}</a>
      </li>
    )
  }
  const asked = () => {
    if (!drafted) return words('checklist.synthesis-none')
    if (lacking.length > 0) return words('checklist.synthesis-lacking', { languages })
    return words(proposed ? 'checklist.synthesis-waiting' : 'checklist.synthesis-unread')
  }
  return <Check done={false} says="" asks={asked()} href={href} />
}
