import type { readSession } from '@/lib/conferences/read-session'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { countryName, wordsIn } from '@/lib/text/words'

type Shown = Awaited<ReturnType<typeof readSession>>

interface Props extends Pick<Shown, 'voices' | 'relayed' | 'invited'> {
  locale: Locale
}

/** Who speaks in a session: from which countries, and who is invited to it. */
export function Around({ locale, voices, relayed, invited }: Props) {
  return (
    <>
      <Countries locale={locale} voices={voices} relayed={relayed} />
      <Team locale={locale} invited={invited} />
    </>
  )
}

/** The figures that may be published, those who wrote themselves apart from those for whom a relay did. */
function Countries({ locale, voices, relayed }: Omit<Props, 'invited'>) {
  if (isEmpty(voices) && isEmpty(relayed)) return null
  const words = wordsIn(locale)
  return (
    <section>
      <h2>{words('session-page.who')}</h2>
      {!isEmpty(voices) && <Figures locale={locale} voices={voices} />}
      {!isEmpty(relayed) && (
        <>
          <h3>{words('session-page.relayed')}</h3>
          <Figures locale={locale} voices={relayed} />
        </>
      )}
    </section>
  )
}

const isEmpty = ({ countries, others }: Props['voices']): boolean => countries.length === 0 && others === null

function Figures({ locale, voices: { countries, others } }: Pick<Props, 'locale' | 'voices'>) {
  const words = wordsIn(locale)
  const elsewhere = words(countries.length > 0 ? 'session-page.other-countries' : 'session-page.all-countries')
  return (
    <dl className="countries">
      {countries.map(({ country, ...figures }) => (
        <div key={country}>
          <dt>{countryName(country, locale)}</dt>
          <dd>{figuresText(locale, figures)}</dd>
        </div>
      ))}
      {others && (
        <div>
          <dt>{elsewhere}</dt>
          <dd>{others === 'few' ? words('session-page.few') : figuresText(locale, others)}</dd>
        </div>
      )}
    </dl>
  )
}

const figuresText = (locale: Locale, { contributions, voices }: { contributions: number; voices: number }): string => {
  const words = wordsIn(locale)
  return `${words('programme.count', { count: contributions })}${SEPARATOR}${words('session-page.voices', { count: voices })}`
}

function Team({ locale, invited }: Pick<Props, 'locale' | 'invited'>) {
  if (invited.length === 0) return null
  const words = wordsIn(locale)
  return (
    <section>
      <h2>{words('session-page.invited')}</h2>
      <ul className="invited">
        {invited.map(({ shownAs, detail, role }) => (
          <li key={`${role} ${shownAs} ${detail}`}>
            <bdi>{shownAs}</bdi>
            {detail && (
              <>
                {SEPARATOR}
                <bdi>{detail}</bdi>
              </>
            )}
            <span className="soft small">{words(`session-page.${role}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
