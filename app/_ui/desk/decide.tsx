import { wordsIn } from '@/lib/text/words'
import { AskColleague } from './deciding/ask-colleague'
import { Merge } from './deciding/merge'
import type { OfItem } from './deciding/of-item'
import { Place } from './deciding/place'
import { Publish } from './deciding/publish'
import { PublishEdited } from './deciding/publish-edited'
import { WithReason } from './deciding/with-reason'

/** The ways in which a contribution can leave the queue, and what else can be done about it first. */
export function Decide(props: OfItem) {
  const words = wordsIn(props.locale)
  const isNew = props.item.corrects === null
  return (
    <section className="decide" aria-labelledby="decide">
      <h2 id="decide">{words('decision.title')}</h2>
      <Publish {...props} />
      <PublishEdited {...props} />
      <WithReason {...props} way="return" />
      <WithReason {...props} way="decline" />
      {isNew && <Merge {...props} />}
      {isNew && props.item.around.places.length > 0 && <Place {...props} />}
      <AskColleague
        locale={props.locale}
        colleagues={props.item.around.colleagues}
        hidden={{ contributionId: props.item.id }}
        back={props.path}
        refused={props.refused}
        name="a"
      />
    </section>
  )
}
