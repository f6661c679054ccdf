import '@/app/_style/coordination.css'
import { Moment } from '@/app/_ui/conference/moment'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import type { Refused } from '@/app/_ui/form/refused'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { Pager } from '@/app/_ui/page/pager'
import type { Locale } from '@/lib/text/locales'
import { countryName, wordsIn } from '@/lib/text/words'
import { InviteForm } from './invite-form'
import type { ShownPeople } from './shown'

interface Props {
  locale: Locale
  people: ShownPeople
  done?: string | undefined
  refused?: Refused | undefined
}

/** Who is registered, by country and as they are shown; and where somebody is invited to the team. */
export function PeoplePage({ locale, people, done, refused }: Props) {
  const words = wordsIn(locale)
  const path = `/${locale}/conferences/${people.slug}/desk/people`
  const team = `/${locale}/conferences/${people.slug}/desk/conduct/team`
  return (
    <div className="column flow">
      <DeskWays locale={locale} slug={people.slug} here="people" beside={people.waitingBeside} mayCoordinate />
      {done === 'invite-to-team' && <Notice kind="done">{words('invite.sent')}</Notice>}
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>{words('invite.title')}</h1>
      <Countries locale={locale} people={people} />
      <h2>{words('invite.team')}</h2>
      <Listed locale={locale} team={team} people={people.team} withRole />
      <Invitations locale={locale} people={people} />
      <InviteForm locale={locale} conferenceId={people.conferenceId} path={path} refused={refused} />
      <h2>{words('invite.participants')}</h2>
      {people.participants.length === 0 ? (
        <Empty title={words('invite.nobody')}>
          <p>{words('invite.nobody-text')}</p>
        </Empty>
      ) : (
        <Listed locale={locale} team={team} people={people.participants} />
      )}
      <Pager locale={locale} older={people.next && `${path}?after=${people.next}`} />
    </div>
  )
}

function Countries({ locale, people: { countries, registered } }: { locale: Locale; people: ShownPeople }) {
  const words = wordsIn(locale)
  return (
    <section aria-labelledby="countries">
      <h2 id="countries">{words('invite.by-country')}</h2>
      <dl className="counts">
        {countries.map(({ country, count }) => (
          <div key={country}>
            <dt>{countryName(country, locale)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
        <div>
          <dt>{words('invite.total')}</dt>
          <dd>{registered}</dd>
        </div>
      </dl>
    </section>
  )
}

interface List {
  locale: Locale
  /** The address before that of each person's own page, where they are given a role. */
  team: string
  people: ShownPeople['team']
  withRole?: boolean
}

function Listed({ locale, team, people, withRole }: List) {
  const words = wordsIn(locale)
  return (
    <table className="people">
      <thead>
        <tr>
          <th scope="col">{words('invite.shown-as')}</th>
          {withRole && <th scope="col">{words('invite.role')}</th>}
          <th scope="col">{words('invite.country')}</th>
          <th scope="col">{words('invite.reads')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, shownAs, detail, role, country, language }) => (
          <tr key={id}>
            <td>
              <a href={`${team}/${id}`}>
                <bdi>{shownAs}</bdi>
              </a>
              {detail && (
                <small>
                  <bdi>{detail}</bdi>
                </small>
              )}
            </td>
            {withRole && <td>{words(`invite.as.${role}`)}</td>}
            <td>{countryName(country, locale)}</td>
            <td>{words(`languages.${language}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Invitations({ locale, people: { invitations, now } }: { locale: Locale; people: ShownPeople }) {
  const words = wordsIn(locale)
  if (invitations.length === 0) return null
  return (
    <section aria-labelledby="open">
      <h2 id="open">{words('invite.open')}</h2>
      <ul className="flow">
        {invitations.map(({ hint, role, by, invitedAt }) => (
          <li key={`${hint} ${invitedAt}`}>
            {words('invite.hint', { address: hint, role: words(`invite.as.${role}`) })}
            <p className="soft small">
              {words.rich('invite.invited', {
                when: () => (
                  <Moment key="when" at={new Date(invitedAt)} now={new Date(now)} style="short" locale={locale} />
                ),
                by: () => <bdi key="by">{by}</bdi>,
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
