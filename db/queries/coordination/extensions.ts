import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { extension } from '@/db/schema'
import type { BoxMove } from '@/lib/conferences/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import type { BoxTexts } from '../threads'
import { readJson } from '../views'

export interface SessionToExtend extends BoxTexts {
  id: string
  conferenceId: string
  position: number
  title: InLocales
  slug: string
  conferenceTitle: InLocales
  threadIds: string[]
}

/** A session, held: who is writing in it now has the old box, who comes after has the new one. */
export function holdSession(tx: Tx, sessionId: string): Promise<SessionToExtend | undefined> {
  return readJson<SessionToExtend>(
    tx,
    sql`
    select json_build_object('id', s.id, 'conferenceId', s.conference_id, 'position', s.position, 'title', s.title,
      'slug', c.slug, 'conferenceTitle', c.title, 'opensAt', s.opens_at, 'closesAt', s.closes_at,
      'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at, 'archivedAt', c.archived_at,
      'threadIds', coalesce((select json_agg(t.id order by t.position) from thread t where t.session_id = s.id), '[]'))
      as json
    from session s join conference c on c.id = s.conference_id where s.id = ${sessionId} for no key update of s`,
  )
}

export type NewExtension = typeof extension.$inferInsert

/** Moves the closing and the late window, and keeps who did so and why. */
export async function insertExtension(tx: Tx, made: NewExtension, lateUntil: Date): Promise<string> {
  await tx.execute(sql`
    update session set closes_at = ${made.closesAt.toISOString()}::timestamptz,
      late_until = ${lateUntil.toISOString()}::timestamptz where id = ${made.sessionId}`)
  const [row] = await tx.insert(extension).values(made).returning({ id: extension.id })
  if (!row) throw new Error('an extension was not inserted')
  return row.id
}

interface Announcement {
  conferenceId: string
  kind: string
  cause: string
  /** What the mail says, by the language it is read in. */
  data: Record<Locale, object>
}

/** One mail to each person registered who has an address, in their language, in one statement. */
export async function announce(tx: Tx, { conferenceId, kind, cause, data }: Announcement): Promise<void> {
  await tx.execute(sql`
    insert into delivery (kind, cause, participant_id, address, locale, data, state, next_at, created_at)
    select ${kind}, ${cause} || ':' || p.id, p.id, n.email, p.language, ${JSON.stringify(data)}::jsonb -> p.language,
      'due', diwan_now(), diwan_now()
    from participant p join person n on n.id = p.person_id
    where p.conference_id = ${conferenceId}
    on conflict (cause) do nothing`)
}

export interface ExtendableSession extends BoxTexts {
  now: string
  id: string
  conferenceId: string
  slug: string
  conferenceTitle: InLocales
  position: number
  title: InLocales
  /** Newest first. */
  extensions: {
    kind: BoxMove
    closedBefore: string
    closesAt: string
    reason: string
    language: string
    by: string
    at: string
  }[]
}

/** A session's box and how it was moved before. */
export function readExtensions(db: Db, { slug, position }: { slug: string; position: number }) {
  return readJson<ExtendableSession>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'id', s.id, 'conferenceId', c.id, 'slug', c.slug,
      'conferenceTitle', c.title, 'position', s.position, 'title', s.title, 'opensAt', s.opens_at,
      'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at,
      'archivedAt', c.archived_at,
      'extensions', coalesce((select json_agg(json_build_object('kind', x.kind, 'closedBefore', x.closed_before,
        'closesAt', x.closes_at, 'reason', x.reason, 'language', x.language, 'by', p.name, 'at', x.at)
        order by x.at desc) from extension x join participant p on p.id = x.by_id where x.session_id = s.id), '[]'))
      as json
    from session s join conference c on c.id = s.conference_id
    where c.slug = ${slug} and s.position = ${position}`,
  )
}
