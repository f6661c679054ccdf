import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { AskCounts, AskView, ExpertView } from '@/lib/experts/view'
import type { InLocales } from '@/lib/text/locales'
import type { BoxTexts } from '../threads'
import { readJson, shownDetail } from '../views'
import { askCounts, asksOf, type Page } from './asks'

export interface ExpertsPage {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  /** Of the conference's stream in this same snapshot. */
  heardTo: number
  session: BoxTexts & { id: string; position: number; title: InLocales }
  threads: { id: string; title: InLocales }[]
  experts: ExpertView[]
  /** Not accepted yet, with one letter of an address that nobody here may know: who wrote something is invited by its number. */
  invitations: { id: string; hint: string; by: string; invitedAt: string }[]
  counts: AskCounts
  /** One more than a page where there are more. */
  asks: AskView[]
}

/** Who of a session's invited has taken the part: `x` expert, `n` their address, `p` their place in the conference `c`. */
const invited = sql`expert x join participant b on b.id = x.by_id left join person n on n.email = x.email
  left join participant p on p.person_id = n.id and p.conference_id = c.id and p.role = 'expert'`

/** The invited experts of a session and the questions put to them, in one round trip. */
export function readExperts(db: Db, { slug, position, ...page }: Page & { slug: string; position: number }) {
  return readJson<ExpertsPage>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'heardTo', coalesce((select last_number from stream where name = 'conference:' || c.id), 0),
      'session', json_build_object('id', o.id, 'position', o.position, 'title', o.title, 'opensAt', o.opens_at,
        'closesAt', o.closes_at, 'lateUntil', o.late_until, 'synthesisedAt', o.synthesised_at,
        'archivedAt', c.archived_at),
      'threads', coalesce((select json_agg(json_build_object('id', t.id, 'title', coalesce(t.title, q.text))
        order by t.position) from thread t left join question q on q.id = t.question_id where t.session_id = o.id
          and t.closed_at is null and t.merged_into_id is null), '[]'),
      'experts', coalesce((select json_agg(json_build_object('id', x.id, 'shownAs', p.name, 'detail', ${shownDetail},
        'country', p.country, 'presentation', x.presentation, 'by', b.name, 'invitedAt', x.invited_at) order by p.name)
        from ${invited} where x.session_id = o.id and p.id is not null), '[]'),
      'invitations', coalesce((select json_agg(json_build_object('id', x.id, 'by', b.name, 'invitedAt', x.invited_at,
        'hint', left(x.email, 1) || '…') order by x.invited_at desc)
        from ${invited} where x.session_id = o.id and p.id is null), '[]'),
      'counts', ${askCounts(sql`o.id`)}, 'asks', ${asksOf(sql`o.id`, page)}) as json
    from conference c join session o on o.conference_id = c.id
    where c.slug = ${slug} and o.position = ${position}`,
  )
}
