import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { conference, moderationChange, session } from '@/db/schema'
import type { ModerationMode } from '@/lib/conferences/rules'
import type { InLocales } from '@/lib/text/locales'
import { readJson } from '../views'

export interface Standing {
  /** When the desk reads here: the session's own, or its conference's. */
  mode: string
  /** How much of its author's was published in the conference before. */
  publishedBefore: number
}

/** Whether a text may have to wait for the desk, in the words of its session, and what its author wrote before. */
export async function standingOf(tx: Tx, contributionId: string): Promise<Standing> {
  const found = await readJson<Standing>(
    tx,
    sql`
    select json_build_object('mode', coalesce(s.moderation, c.moderation), 'publishedBefore',
      (select count(*) from contribution e where e.author_id = k.author_id and e.number is not null
        and e.withdrawn_at is null)) as json
    from contribution k join thread t on t.id = k.thread_id join session s on s.id = t.session_id
      join conference c on c.id = k.conference_id where k.id = ${contributionId}`,
  )
  return found ?? { mode: 'before', publishedBefore: 0 }
}

export interface Moderated {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  mode: ModerationMode
  flagLimit: number
  sessions: { id: string; position: number; title: InLocales; mode: ModerationMode | null }[]
  changes: {
    at: string
    by: string
    reason: string
    session: number | null
    before: ModerationMode | null
    after: ModerationMode | null
  }[]
}

const LAST = 50

/** How a conference is moderated, session by session, and who changed that when and why. */
export function readModes(db: Db | Tx, of: { slug: string } | { conferenceId: string }) {
  const which = 'slug' in of ? sql`c.slug = ${of.slug}` : sql`c.id = ${of.conferenceId}`
  return readJson<Moderated>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'mode', c.moderation, 'flagLimit', c.flag_limit,
      'sessions', coalesce((select json_agg(json_build_object('id', s.id, 'position', s.position, 'title', s.title,
        'mode', s.moderation) order by s.position) from session s where s.conference_id = c.id), '[]'),
      'changes', coalesce((select json_agg(json_build_object('at', x.at, 'by', p.name, 'reason', x.reason,
        'session', s.position, 'before', x.before, 'after', x.after) order by x.at desc) from (
          select * from moderation_change where conference_id = c.id order by at desc limit ${LAST}) x
        join participant p on p.id = x.by_id left join session s on s.id = x.session_id), '[]')) as json
    from conference c where ${which}`,
  )
}

type Change = Omit<typeof moderationChange.$inferInsert, 'id'>

/** Changes it and writes down who did, of what into what, and why. */
export async function changeMode(tx: Tx, change: Change): Promise<void> {
  const { conferenceId, sessionId, after = null } = change
  if (sessionId) await tx.update(session).set({ moderation: after }).where(sql`${session.id} = ${sessionId}`)
  else
    await tx
      .update(conference)
      .set({ moderation: after ?? 'before' })
      .where(sql`${conference.id} = ${conferenceId}`)
  await tx.insert(moderationChange).values(change)
}

export async function changeFlagLimit(tx: Tx, conferenceId: string, flagLimit: number): Promise<void> {
  await tx.update(conference).set({ flagLimit }).where(sql`${conference.id} = ${conferenceId}`)
}
