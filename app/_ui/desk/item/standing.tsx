import { LiveStanding } from '@/app/_ui/desk/queue/standing.client'
import { standingOf, standingWords } from '@/app/_ui/desk/queue/standing-words'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { wordsIn } from '@/lib/text/words'
import type { OfItem } from '../deciding/of-item'
import { Claim } from './claim.client'

/** Whose hands the text is in; the page of whoever opened it takes it in theirs, without scripts by a button. */
export function ItemStanding({ locale, item, path }: OfItem) {
  const words = wordsIn(locale)
  const isTheirs = item.claim !== null && item.claim.byId !== item.participantId
  return (
    <>
      <LiveStanding
        stream={`desk:${item.conferenceId}`}
        heardTo={item.heardTo}
        now={item.now}
        contributionId={item.id}
        participantId={item.participantId}
        standing={standingOf(item, item.participantId)}
        words={standingWords(locale)}
      />
      {!isTheirs && !item.own && (
        <>
          <Claim contributionId={item.id} now={item.now} />
          {item.claim === null && (
            <noscript>
              <ActForm act="claim-contribution" back={path} hidden={{ contributionId: item.id }}>
                <Button weight="quiet">{words('desk.claim')}</Button>
              </ActForm>
            </noscript>
          )}
        </>
      )}
    </>
  )
}
