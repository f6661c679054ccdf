import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import { Empty } from '@/app/_ui/page/empty'
import { directionOf, inLocale, intlLocale, type Locale, locales } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { countryName, wordsIn } from '@/lib/text/words'
import type { ShownExperts } from './shown'

interface Props {
  locale: Locale
  shown: ShownExperts
  /** Where a presentation is written, for coordinators. */
  textPath: string | null
}

/** The experts of a session: who they are, what was said of them, and who invited them. */
export function Invited({ locale, shown, textPath }: Props) {
  const words = wordsIn(locale)
  if (shown.experts.length === 0) {
    return <Empty title={words('experts.nobody-yet')}>{words('experts.nobody-yet-text')}</Empty>
  }
  return (
    <ul className="experts">
      {shown.experts.map((expert) => (
        <li key={expert.id} className="card">
          <h3>
            <bdi>{expert.shownAs}</bdi>
          </h3>
          <p className="soft small">
            {expert.detail && (
              <>
                <bdi>{expert.detail}</bdi>
                {SEPARATOR}
              </>
            )}
            {countryName(expert.country, locale)}
          </p>
          <Presentation locale={locale} expert={expert} flagged={shown.mayInvite} textPath={textPath} />
          <InvitedBy locale={locale} invitation={expert} now={shown.now} />
        </li>
      ))}
    </ul>
  )
}

interface PresentationProps {
  locale: Locale
  expert: ShownExperts['experts'][number]
  flagged: boolean
  textPath: string | null
}

/** What is said of an expert, in the reader's language where it exists in that; the team sees which are missing. */
function Presentation({ locale, expert: { id, presentation }, flagged, textPath }: PresentationProps) {
  const words = wordsIn(locale)
  const said = inLocale(presentation, locale)
  const missing = locales.filter((language) => !presentation[language]).map((one) => words(`languages.${one}`))
  return (
    <>
      {said.text && (
        <p className="text" dir={directionOf(said.language)}>
          <Said text={presentation} locale={locale} />
        </p>
      )}
      {flagged && missing.length > 0 && (
        <p>
          <mark className="lacking">
            {words('coordination.missing', { languages: new Intl.ListFormat(intlLocale(locale)).format(missing) })}
          </mark>
        </p>
      )}
      {textPath && (
        <p>
          <a className="answer" href={`${textPath}/${id}`}>
            {words('experts.write-presentation')}
          </a>
        </p>
      )}
    </>
  )
}

/** Who invited them and when. */
export function InvitedBy(props: { locale: Locale; invitation: { by: string; invitedAt: string }; now: string }) {
  const { locale, invitation, now } = props
  const at = new Date(invitation.invitedAt)
  return (
    <p className="soft small">
      {wordsIn(locale).rich('experts.invited-by', {
        by: () => <bdi key="by">{invitation.by}</bdi>,
        when: () => <Moment key="when" at={at} now={new Date(now)} style="short" locale={locale} />,
      })}
    </p>
  )
}
