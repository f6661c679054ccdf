import { Said } from '@/app/_ui/conference/said'
import { type ConferencePlace, newsOf, type ShownSession } from '@/app/_ui/conference/shown-programme'
import { SessionClock } from '@/app/_ui/live/session-clock.client'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Questions } from './questions'
import { ribbonWords } from './ribbon-words'

interface Props {
  session: ShownSession
  conference: ConferencePlace
  locale: Locale
  /** When the page was made, ISO 8601. */
  now: string
  zone: string | null
}

/** A session in the programme: its number like that of a verse, its clock, its questions. */
export function SessionCard({ session, conference, locale, now, zone }: Props) {
  const words = wordsIn(locale)
  const page = `${conference.path}/sessions/${session.position}`
  return (
    <li data-phase={session.phase}>
      <h3>
        <span className="said">{words('programme.session', { n: session.position })}</span>
        <span aria-hidden="true">{session.position}</span>
        <a href={page}>
          <Said text={session.title} locale={locale} />
        </a>
      </h3>
      <SessionClock
        stream={`conference:${conference.id}`}
        heardTo={conference.heardTo}
        session={newsOf(session)}
        now={now}
        words={ribbonWords(locale)}
        zone={zone}
      />
      <Questions session={session} locale={locale} conference={conference} now={now} />
      {session.synthesis && (
        <p>
          <a href={`${page}#synthesis`}>{words('programme.read-synthesis')}</a>
        </p>
      )}
    </li>
  )
}
