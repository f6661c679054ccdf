import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { readJson } from '../views'
import { choiceOf, chosen, chosenTables } from './queue'
import { undecided, waitingSince } from './waiting'

export interface NextToDecide {
  conferenceId: string
  /** Nothing where nothing waits that they could decide. */
  nextId: string | null
}

interface Asked {
  slug: string
  personId: string | null
  /** The text that they have just decided on. */
  after: string | undefined
}

/** What nobody else has in hand, and is not by whoever looks: `me`. */
const free = sql`k.author_id is distinct from me.id and not exists (select from claim l
  where l.contribution_id = k.id and l.by_id is distinct from me.id and l.until > diwan_now())`

const first = (beyond: SQL) => sql`(select k.id from ${chosenTables} left join choice ch on true left join me on true
  where k.conference_id = c.id and ${undecided} and ${chosen} and ${free} ${beyond}
  order by ${waitingSince}, k.id limit 1)`

/** The text of the queue to decide on next, as this moderator has chosen to see it: after the last, else from its top. */
export function nextToDecide(db: Db, { slug, personId, after }: Asked): Promise<NextToDecide | undefined> {
  const beyond = sql`and (${waitingSince}, k.id) > (select ${waitingSince}, k.id from contribution k where k.id = ${after ?? null})`
  return readJson<NextToDecide>(
    db,
    sql`
    with choice as (${choiceOf(personId, slug)}),
      me as (select m.id from participant m where m.person_id = ${personId}
        and m.conference_id = (select id from conference where slug = ${slug}))
    select json_build_object('conferenceId', c.id, 'nextId', coalesce(${first(beyond)}, ${first(sql``)})) as json
    from conference c where c.slug = ${slug}`,
  )
}
