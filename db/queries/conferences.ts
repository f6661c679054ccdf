import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { InLocales } from '@/lib/text/locales'
import { newestConference, readJson } from './views'

interface ConferenceMark {
  id: string
  slug: string
  title: InLocales
  now: string
  /** The addresses of those that are there to try everything in. */
  sandboxes: string[]
}

/** The conference the site is about. */
export function markOfConference(db: Db) {
  return readJson<ConferenceMark>(
    db,
    sql`select json_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'now', diwan_now(),
        'sandboxes', coalesce((select json_agg(slug) from conference where sandboxed_at is not null), '[]')) as json
      from conference c ${newestConference}`,
  )
}

export async function conferenceExists(db: Db, id: string): Promise<boolean> {
  return (await readJson<boolean>(db, sql`select to_json(true) as json from conference where id = ${id}`)) ?? false
}
