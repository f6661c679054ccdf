import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Rhythm } from '@/lib/people/rules'
import { ownIds, readJson } from '../views'

/** An instant in microseconds: what PostgreSQL tells apart, a window must. */
export type Micros = number
export const micros = (at: SQL): SQL => sql`(extract(epoch from ${at}) * 1000000)::bigint`

export interface Followed {
  rhythm: Rhythm
  /** The end of the last window that was sent of it. */
  from: Micros
}

export interface DigestReader {
  participantId: string
  conferenceId: string
  slug: string
  rhythm: Rhythm
  paused: boolean
  mailToken: string
  /** Themselves, and those they relay. */
  ownIds: string[]
  from: Micros
  to: Micros
  /** By the session's position, where it has a place of its own. */
  sessions: Record<string, Followed>
  /** What they have read, by the thread's position: stretches as PostgreSQL writes them, `{[1,18),[20,21)}`. */
  read: Record<string, string>
}

/** Participant `p` of conference `c`, for a digest whose windows end there. */
export const digestReader = (
  to: SQL,
): SQL => sql`json_build_object('participantId', p.id, 'conferenceId', c.id, 'slug', c.slug,
  'rhythm', p.rhythm, 'paused', coalesce(p.resumes_at > diwan_now(), false), 'mailToken', p.mail_token,
  'ownIds', ${ownIds}, 'from', ${micros(sql`p.digested_to`)}, 'to', ${micros(to)},
  'sessions', coalesce((select json_object_agg(s.position, json_build_object(
      'rhythm', coalesce(o.rhythm, p.rhythm), 'from', ${micros(sql`o.digested_to`)}))
    from session_rhythm o join session s on s.id = o.session_id where o.participant_id = p.id), '{}'),
  'read', coalesce((select json_object_agg(t.position, m.read::text)
    from reading_mark m join thread t on t.id = m.thread_id where m.participant_id = p.id), '{}'))`

/** Asked again when sending, by the delivery: somebody may have stopped the digest since it was planned, or read it all. */
export async function digestReaders(db: Db, deliveryIds: string[]): Promise<Map<string, DigestReader>> {
  const rows = await readJson<{ id: string; reader: DigestReader }[]>(
    db,
    sql`select json_agg(json_build_object('id', d.id, 'reader', ${digestReader(sql`d.window_to`)})) as json
      from delivery d join participant p on p.id = d.participant_id join conference c on c.id = p.conference_id
      where d.id in (select value::uuid from json_array_elements_text(${JSON.stringify(deliveryIds)}::json))`,
  )
  return new Map((rows ?? []).map(({ id, reader }) => [id, reader]))
}
