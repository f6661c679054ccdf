import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ModerationMode } from '@/lib/conferences/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import { takenNoMore } from '../desk/waiting'
import { readJson } from '../views'

export interface ModerationFigures {
  conferenceId: string
  slug: string
  title: InLocales
  rules: Partial<Record<Locale, string[]>>
  /** Within how many hours each author should have an answer. */
  targetHours: number
  /** When texts are read, where all sessions have it alike. */
  mode: ModerationMode | 'by-session'
  kinds: { name: string; count: number }[]
  reasons: { name: string; count: number }[]
  /** How many texts have had a first decision, and within how many hours half of them had it. */
  decided: number
  medianHours: number | null
  /** Texts that came back and were not sent again in time; and how many came back at all. */
  notSentAgain: number
  returned: number
}

/** What was decided in a conference about texts: how often what, hidings included, and why, and how long its authors waited for the first. */
export function readFigures(db: Db, slug: string): Promise<ModerationFigures | undefined> {
  return readJson<ModerationFigures>(
    db,
    sql`
    with made as (
      select d.kind, d.reason, d.kind = 'returned' and d.revision = k.revision and k.number is null as last_returned,
        ${takenNoMore} as over, d.at - k.submitted_at as waited,
        row_number() over (partition by k.id order by d.at, d.id) = 1 as first
      from decision d join contribution k on k.id = d.contribution_id join thread t on t.id = k.thread_id
        join session s on s.id = t.session_id
      where k.conference_id = (select id from conference where slug = ${slug})
    ), hid as (
      select h.reason, h.restored_by_id from hiding h join contribution k on k.id = h.contribution_id
      where k.conference_id = (select id from conference where slug = ${slug})
    ), counted as (
      select kind, reason from made union all select 'hidden', reason from hid
      union all select 'shown-again', null from hid where restored_by_id is not null
    )
    select json_build_object('conferenceId', c.id, 'slug', c.slug, 'title', c.title, 'rules', c.rules, 'targetHours', c.target_hours,
      'mode', case when exists (select from session s where s.conference_id = c.id and coalesce(s.moderation, c.moderation) <> c.moderation)
        then 'by-session' else c.moderation end,
      'kinds', coalesce((select json_agg(json_build_object('name', kind, 'count', n))
        from (select kind, count(*) as n from counted group by kind) x), '[]'),
      'reasons', coalesce((select json_agg(json_build_object('name', reason, 'count', n))
        from (select reason, count(*) as n from counted where reason is not null group by reason) x), '[]'),
      'notSentAgain', (select count(*) from made where last_returned and over), 'returned', (select count(*) from made where kind = 'returned'),
      'decided', (select count(*) from made where first),
      'medianHours', (select extract(epoch from percentile_cont(0.5) within group (order by waited)) / 3600
        from made where first)) as json
    from conference c where c.slug = ${slug}`,
  )
}
