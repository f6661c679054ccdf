import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { InLocales } from '@/lib/text/locales'
import { readJson } from '../../views'

export interface Preparation {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  /** Of the first session and the last; nothing while there is none. */
  opensAt: string | null
  closesAt: string | null
  texts: InLocales[]
  moderators: number
  documents: number
  invited: number
}

/** How far a conference is prepared, as far as it can be counted. */
export function readPreparation(db: Db, slug: string): Promise<Preparation | undefined> {
  return readJson<Preparation>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'opensAt', (select min(opens_at) from session where conference_id = c.id),
      'closesAt', (select max(closes_at) from session where conference_id = c.id),
      'texts', (select json_agg(x.text) from (
        select c.title as text union all select c.welcome
        union all select title from session where conference_id = c.id
        union all select note from session where conference_id = c.id
        union all select q.text from question q join session s on s.id = q.session_id where s.conference_id = c.id) x),
      'moderators', (select count(*) from participant where conference_id = c.id and role = 'moderator'),
      'documents', (select count(*) from document where conference_id = c.id and accepted_at is not null and removed_at is null),
      'invited', (select count(*) from invitation where conference_id = c.id)) as json
    from conference c where c.slug = ${slug}`,
  )
}
