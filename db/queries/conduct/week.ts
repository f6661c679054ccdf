import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { InLocales } from '@/lib/text/locales'
import { undecided } from '../desk/waiting'
import { readJson } from '../views'

export interface WeekAtDesk {
  slug: string
  title: InLocales
  received: number
  published: number
  returned: number
  declined: number
  registered: number
  waiting: number
  /** In how many hours half of those decided in the week had their first decision. */
  medianHours: number | null
}

const since = sql`diwan_now() - interval '7 days'`

const decided = (kind: string) => sql`(select count(*) from made where kind = ${kind})`

/** What a desk did in the last seven days, in figures. */
export function weekAtDesk(tx: Tx, conferenceId: string): Promise<WeekAtDesk | undefined> {
  return readJson<WeekAtDesk>(
    tx,
    sql`
    with made as (
      select d.kind, d.at - k.submitted_at as waited,
        not exists (select from decision e where e.contribution_id = k.id and e.at < d.at) as first
      from decision d join contribution k on k.id = d.contribution_id
      where k.conference_id = ${conferenceId} and d.at > ${since}
    )
    select json_build_object('slug', c.slug, 'title', c.title,
      'received', (select count(*) from contribution k where k.conference_id = c.id and k.submitted_at > ${since}),
      'published', ${decided('published')}, 'returned', ${decided('returned')}, 'declined', ${decided('declined')},
      'registered', (select count(*) from participant p where p.conference_id = c.id and p.registered_at > ${since}
        and p.person_id is not null),
      'waiting', (select count(*) from contribution k where k.conference_id = c.id and ${undecided}),
      'medianHours', (select extract(epoch from percentile_cont(0.5) within group (order by waited)) / 3600
        from made where first)) as json
    from conference c where c.id = ${conferenceId}`,
  )
}
