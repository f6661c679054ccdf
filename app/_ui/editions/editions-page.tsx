import '@/app/_style/coordination.css'
import '@/app/_style/outcomes.css'
import { Day } from '@/app/_ui/conduct/day'
import { Said } from '@/app/_ui/conference/said'
import { Changed } from '@/app/_ui/desk/changed.client'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import { Missing } from '@/app/_ui/outcomes/missing'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { type ListedEdition, listed, type ShownEditions } from './shown'

interface Props {
  locale: Locale
  shown: ShownEditions
  mayCoordinate: boolean
}

/** The digests of the days to come, each with what the team puts into it, and those that went. */
export function EditionsPage({ locale, shown, mayCoordinate }: Props) {
  const words = wordsIn(locale)
  const { slug, conferenceId, heardTo, days, past } = shown
  const path = `/${locale}/conferences/${slug}/desk/editions`
  return (
    <div className="column flow">
      <DeskWays
        locale={locale}
        slug={slug}
        here="editions"
        beside={shown.waitingBeside}
        mayCoordinate={mayCoordinate}
      />
      <h1>{words('editions.title')}</h1>
      <Changed
        stream={`desk:${conferenceId}`}
        about="edition"
        heardTo={heardTo}
        say={words('editions.changed-say')}
        href={path}
      />
      <p>{words('editions.text')}</p>
      <h2>{words('editions.to-come')}</h2>
      <ol className="texts">
        {days.map(({ dayOn, edition }) => (
          <Item key={dayOn} locale={locale} path={path} dayOn={dayOn} edition={edition} />
        ))}
      </ol>
      {past.length > 0 && <h2>{words('editions.past')}</h2>}
      <ol className="texts">
        {past.map((edition) => (
          <Item key={edition.dayOn} locale={locale} path={path} dayOn={edition.dayOn} edition={edition} />
        ))}
      </ol>
    </div>
  )
}

interface ItemProps {
  locale: Locale
  path: string
  dayOn: string
  edition: ListedEdition | null
}

function Item({ locale, path, dayOn, edition }: ItemProps) {
  const words = wordsIn(locale)
  const numbers = edition?.highlights ?? []
  return (
    <li className="flagged">
      <p>
        <a href={`${path}/${dayOn}`}>
          <b>
            <Day on={dayOn} locale={locale} />
          </b>
        </a>
        {`${SEPARATOR}${words(`editions.state.${edition?.state ?? 'none'}`)}`}{' '}
        {edition && <Missing locale={locale} missing={edition.missing} />}
      </p>
      {edition && Object.keys(edition.lead).length > 0 && (
        <p className="cut">
          <Said text={edition.lead} locale={locale} />
        </p>
      )}
      {numbers.length > 0 && (
        <p className="soft small">{words('editions.highlights-are', { numbers: listed(numbers, locale) })}</p>
      )}
    </li>
  )
}
