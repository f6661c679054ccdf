import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { FlagReason, RestoreReason } from '@/lib/moderation/protecting/rules'
import type { ReasonCode } from '@/lib/moderation/rules'
import type { ContributionLanguage, InLocales } from '@/lib/text/locales'
import { type WaitingBeside, waitingBeside } from '../desk/waiting'
import { htmlShown, readJson, relayName } from '../views'

export interface FlaggedContribution {
  id: string
  number: number
  language: ContributionLanguage
  title: string | null
  html: string
  shownAs: string
  relayedBy: string | null
  thread: InLocales
  /** Since when it is hidden, by whom and why; by nobody where flags did it. */
  hidden: { at: string; by: string | null; reason: ReasonCode | null } | null
  /** What its author sent meanwhile, to take its place. */
  correction: { language: ContributionLanguage; title: string | null; html: string } | null
  /** Why readers ask the desk to look, and how many for each reason. */
  flags: { reason: FlagReason; count: number }[]
}

/** One that was hidden and is shown again: who decided each, and why. */
export interface PastHiding {
  number: number
  at: string
  by: string | null
  reason: ReasonCode | null
  restoredAt: string
  /** Nobody where its author took it back meanwhile. */
  restoredBy: string | null
  restoredReason: RestoreReason | null
}

export interface Flagged {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  waitingBeside: WaitingBeside
  flagLimit: number
  contributions: FlaggedContribution[]
  /** Newest first. */
  past: PastHiding[]
}

const MOST = 100

/** What readers ask the desk to look at, and what is hidden; the hidden first, then by how many ask. */
export function readFlagged(db: Db, slug: string): Promise<Flagged | undefined> {
  return readJson<Flagged>(
    db,
    sql`
    with asked as (
      select f.contribution_id as id, count(*) as flags from flag f join contribution k on k.id = f.contribution_id
      where f.settled_at is null and k.conference_id = (select id from conference where slug = ${slug}) group by 1
    ), past as (
      select h.restored_at, json_build_object('number', k.number, 'at', h.at, 'by', m.name, 'reason', h.reason,
        'restoredAt', h.restored_at, 'restoredBy', r.name, 'restoredReason', h.restored_reason) as view
      from hiding h join contribution k on k.id = h.contribution_id left join participant m on m.id = h.by_id
        left join participant r on r.id = h.restored_by_id
      where k.conference_id = (select id from conference where slug = ${slug}) and h.restored_at is not null
      order by 1 desc limit ${MOST}
    ), shown as (
      select k.number, h.id is not null as hidden, coalesce(a.flags, 0) as flags, json_build_object('id', k.id,
        'number', k.number, 'language', k.language, 'title', k.title, 'html', ${htmlShown}, 'shownAs', p.name,
        'relayedBy', ${relayName}, 'correction', case when h.id is not null and v.revision is not null then json_build_object(
          'language', v.language, 'title', v.title, 'html', diwan_named_html(v.html, v.mentions)) end, 'thread', coalesce(t.title, q.text),
        'hidden', case when h.id is not null then json_build_object('at', h.at, 'by', m.name, 'reason', h.reason) end,
        'flags', coalesce((select json_agg(json_build_object('reason', reason, 'count', count) order by count desc, reason)
          from (select reason, count(*) from flag where contribution_id = k.id and settled_at is null group by 1) g),
          '[]')) as view
      from contribution k join participant p on p.id = k.author_id left join participant y on y.id = p.relayed_by_id
        join thread t on t.id = k.thread_id left join question q on q.id = t.question_id
        left join revision v on v.contribution_id = k.id and v.revision = k.proposed_revision
        left join hiding h on h.contribution_id = k.id and h.restored_at is null
        left join participant m on m.id = h.by_id left join asked a on a.id = k.id
      where k.conference_id = (select id from conference where slug = ${slug}) and k.number is not null
        and (h.id is not null or (a.id is not null and k.withdrawn_at is null))
      order by 2 desc, 3 desc, 1 limit ${MOST}
    )
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'waitingBeside', ${waitingBeside}, 'flagLimit', c.flag_limit,
      'contributions', coalesce((select json_agg(view order by hidden desc, flags desc, number) from shown), '[]'),
      'past', coalesce((select json_agg(view order by restored_at desc) from past), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}
