import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { ContributionLanguage, InLocales } from '@/lib/text/locales'
import { type WaitingBeside, waitingBeside } from '../desk/waiting'
import { htmlShown, readJson, relayName } from '../views'

export interface UnreadContribution {
  id: string
  /** Who answers for it. */
  authorId: string
  number: number
  language: ContributionLanguage
  title: string | null
  html: string
  shownAs: string
  relayedBy: string | null
  thread: InLocales
  publishedAt: string
}

export interface Unread {
  now: string
  conferenceId: string
  slug: string
  waitingBeside: WaitingBeside
  /** How many there are, of which these are the oldest. */
  unread: number
  contributions: UnreadContribution[]
}

/** Published without a decision of anybody's, where texts are or were let through: what is older than the record is not asked for. */
const unread = sql`k.conference_id = c.id and k.published_at is not null and k.withdrawn_at is null
  and not exists (select from decision d where d.contribution_id = k.id)
  and (c.moderation <> 'before'
    or exists (select from session s join thread h on h.session_id = s.id where h.id = k.thread_id and s.moderation <> 'before')
    or exists (select from moderation_change m where m.conference_id = k.conference_id and m.at <= k.published_at))`

/** What nobody of the desk has looked at, the oldest first. */
export function readUnread(db: Db, slug: string, limit: number): Promise<Unread | undefined> {
  return readJson<Unread>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'waitingBeside', ${waitingBeside},
      'unread', (select count(*) from contribution k where ${unread}),
      'contributions', coalesce((select json_agg(view order by published_at) from (
        select k.published_at, json_build_object('id', k.id, 'authorId', coalesce(y.id, p.id), 'number', k.number,
          'language', k.language, 'title', k.title, 'html', ${htmlShown}, 'shownAs', p.name, 'relayedBy', ${relayName},
          'thread', coalesce(t.title, q.text), 'publishedAt', k.published_at) as view
        from contribution k join participant p on p.id = k.author_id left join participant y on y.id = p.relayed_by_id
          join thread t on t.id = k.thread_id left join question q on q.id = t.question_id
        where ${unread} order by k.published_at limit ${limit}) x), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}

/** That a moderator has read it as it stands; false where somebody has decided on it already. */
export async function noteRead(
  tx: Tx,
  { contributionId, byId, at }: { contributionId: string; byId: string; at: Date },
): Promise<boolean> {
  const noted = await tx.execute(sql`
    insert into decision (contribution_id, conference_id, revision, kind, by_id, at)
    select k.id, k.conference_id, k.revision, 'published', ${byId}::uuid, ${at.toISOString()}::timestamptz from contribution k
    where k.id = ${contributionId} and not exists (select from decision d where d.contribution_id = k.id)
    on conflict do nothing returning 1`)
  return noted.length > 0
}
