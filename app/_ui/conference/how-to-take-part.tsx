import { LinkButton } from '@/app/_ui/form/button'
import { type Caller, participationIn } from '@/lib/caller'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

/** What the reader is here: nobody known, signed in but not registered, or a participant; who may be suspended. */
export type Standing = 'visitor' | 'signed-in' | 'registered' | 'suspended'

export function standingOf(caller: Caller, conferenceId: string): Standing {
  if (caller.kind !== 'person') return 'visitor'
  const own = participationIn(caller, conferenceId)
  if (!own) return 'signed-in'
  return own.suspended ? 'suspended' : 'registered'
}

interface Props {
  locale: Locale
  standing: Standing
  /** The conference's path: `/fr/conferences/retour`. */
  conference: string
  /** The page to come back to. */
  back: string
  title: string
}

/** The way from reading to writing, for whoever has not gone it yet. */
export function HowToTakePart({ locale, standing, conference, back, title }: Props) {
  const words = wordsIn(locale)
  const to = (path: string) => `${path}?back=${encodeURIComponent(back)}`
  return (
    <section className="how flow" aria-labelledby="how">
      <h2 id="how">{title}</h2>
      {standing === 'visitor' && (
        <>
          <p>{words('how.reading')}</p>
          <p>{words('how.joining')}</p>
        </>
      )}
      {standing === 'signed-in' && <p>{words('how.finish')}</p>}
      {standing === 'registered' && <p>{words('how.registered')}</p>}
      {standing === 'suspended' && (
        <>
          <p>{words('how.suspended')}</p>
          <div className="deeds">
            <LinkButton href={`${conference}/suspension`}>{words('how.see-suspension')}</LinkButton>
          </div>
        </>
      )}
      {(standing === 'visitor' || standing === 'signed-in') && (
        <div className="deeds">
          <LinkButton href={to(`${conference}/register`)}>{words('how.register')}</LinkButton>
          {standing === 'visitor' && (
            <LinkButton weight="quiet" href={to(`/${locale}/sign-in`)}>
              {words('how.sign-in')}
            </LinkButton>
          )}
        </div>
      )}
      {standing === 'visitor' && <p className="soft small">{words('how.mail')}</p>}
    </section>
  )
}
