import '@/app/_style/utilities.css'
import '@/app/_style/glance.css'
import '@/app/_style/programme.css'
import { Contribution } from '@/app/_ui/conference/contribution'
import { contributionLabels } from '@/app/_ui/conference/contribution-labels'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { SessionCard } from '@/app/_ui/session/session-card'
import { directionOf, type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { HowToTakePart, type Standing } from './how-to-take-part'
import { Headline, Said } from './said'
import type { ShownProgramme } from './shown-programme'

interface Props {
  locale: Locale
  programme: ShownProgramme
  standing: Standing
  /** The reader's own zone, where it is known. */
  zone: string | null
  /** The act that led here, if it was one. */
  done?: string | undefined
}

/** What the conference is, its sessions with their boxes and questions, and what was published last. */
export function ProgrammePage({ locale, programme, standing, zone, done }: Props) {
  const words = wordsIn(locale)
  const path = `/${locale}/conferences/${programme.slug}`
  const place = { id: programme.conferenceId, path, heardTo: programme.heardTo, own: programme.own }
  return (
    <>
      {done === 'accept-invitation' && <Notice kind="done">{words('invite.accepted')}</Notice>}
      <div className="opening flow">
        <Headline text={programme.title} locale={locale} />
        <p className="text">
          <Said text={programme.welcome} locale={locale} />
        </p>
      </div>
      <div className="beside programme">
        <aside>
          <HowToTakePart locale={locale} standing={standing} conference={path} back={path} title={words('how.title')} />
          <p className="soft">{words('programme.registered', { count: programme.registered })}</p>
          <Rules locale={locale} programme={programme} />
          <p className="py-2">
            <a href={`${path}/library`}>{words('library.title')}</a>
          </p>
          <p className="py-2">
            <a href={`${path}/glossary`}>{words('glossary.title')}</a>
          </p>
          <p className="py-2">
            <a href={`${path}/moderation`}>{words('moderated.title')}</a>
          </p>
        </aside>
        <div>
          <h2>{words('programme.sessions')}</h2>
          <ol className="sessions">
            {programme.sessions.map((session) => (
              <SessionCard
                key={session.id}
                session={session}
                conference={place}
                locale={locale}
                now={programme.now}
                zone={zone}
              />
            ))}
          </ol>
          <Latest locale={locale} programme={programme} path={path} zone={zone} />
        </div>
      </div>
    </>
  )
}

type Part = Pick<Props, 'locale' | 'programme'>

/** The first lines of what was published last, each leading to its place. */
function Latest({ locale, programme, path, zone }: Part & { path: string; zone: string | null }) {
  const words = wordsIn(locale)
  const labels = contributionLabels(locale, { permalink: `${path}/c/{n}`, replyPath: null, now: programme.now, zone })
  return (
    <section className="latest">
      <h2>{words('programme.latest')}</h2>
      {programme.latest.length === 0 && <Empty title={words('programme.none')}>{words('programme.none-yet')}</Empty>}
      {programme.latest.map((contribution) => (
        <Contribution key={contribution.number} contribution={contribution} labels={labels} />
      ))}
    </section>
  )
}

function Rules({ locale, programme: { rules } }: Part) {
  const language = [locale, ...locales].find((each) => rules[each]?.length)
  if (!language) return null
  return (
    <details className="rules">
      <summary>
        <h2>{wordsIn(locale)('programme.rules')}</h2>
      </summary>
      <ol lang={language} dir={directionOf(language)}>
        {rules[language]?.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
    </details>
  )
}
