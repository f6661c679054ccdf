'use client'

import { Contribution } from '@/app/_ui/conference/contribution'
import type { ContributionLabels } from '@/app/_ui/conference/contribution-labels'
import { countText } from '@/app/_ui/live/count-text'
import { Empty } from '@/app/_ui/page/empty'
import type { AsksView } from '@/lib/experts/hear'
import { askFilters } from '@/lib/experts/rules'
import { AskStanding, type AskWays } from './ask-standing'
import type { AskWords } from './ask-words'
import { useAsks } from './use-asks'

interface Props {
  conferenceId: string
  view: AsksView
  labels: ContributionLabels
  words: AskWords
  /** The page of the experts, which shows all of them. */
  path: string
  ways: AskWays
}

/** The questions put to a session's experts, as the server shows them and from then on as they are told. */
export function Asks({ conferenceId, view, labels, words, path, ways }: Props) {
  const { shown, counts, held, stale, showHeld } = useAsks(view, conferenceId)
  const here = view.filter === 'all' ? path : `${path}?filter=${view.filter}`
  return (
    <>
      <nav className="tabs" aria-label={words.filters}>
        {askFilters.map((filter) => (
          <a
            key={filter}
            href={filter === 'all' ? `${path}#asked` : `${path}?filter=${filter}#asked`}
            aria-current={filter === view.filter ? 'page' : undefined}
          >
            {words.filter[filter]} <b>{counts[filter]}</b>
          </a>
        ))}
      </nav>
      <div role="status" className="arrivals">
        {stale && <a href={`${here}#asked`}>{words.changed}</a>}
        {!stale && held > 0 && (
          <button type="button" onClick={showHeld}>
            {countText(words.held, held)}
          </button>
        )}
      </div>
      {shown.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
      {shown.map((ask) => (
        <div key={ask.contribution.number} className="ask">
          <Contribution contribution={ask.contribution} labels={labels} />
          {!ask.contribution.withdrawn && <AskStanding ask={ask} words={words} ways={ways} />}
        </div>
      ))}
    </>
  )
}
