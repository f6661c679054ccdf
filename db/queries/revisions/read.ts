import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ContributionLanguage, InLocales } from '@/lib/text/locales'
import { readJson, relayName } from '../views'

export interface PublishedRevision {
  revision: number
  language: ContributionLanguage
  title: string | null
  plain: string
  publishedAt: string
}

export interface Revisions {
  now: string
  conferenceId: string
  slug: string
  conferenceTitle: InLocales
  number: number
  shownAs: string
  relayedBy: string | null
  /** Whether something that was published before is not shown any more. */
  withheld: boolean
  /** Newest first; one more than a page where there are more. */
  revisions: PublishedRevision[]
}

interface Page {
  slug: string
  number: number
  /** The oldest revision of the page before. */
  before?: number | undefined
  limit: number
}

/** What was published of a contribution, revision by revision; nothing of one that reads as it first did or is withdrawn. */
export function readRevisions(db: Db, { slug, number, before, limit }: Page): Promise<Revisions | undefined> {
  const beyond = before ? sql`and v.revision <= ${before}` : sql``
  return readJson<Revisions>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'conferenceTitle', c.title,
      'number', k.number, 'shownAs', p.name, 'relayedBy', ${relayName},
      'withheld', exists (select from revision v where v.contribution_id = k.id and v.published_at is not null
        and v.withheld_at is not null),
      'revisions', coalesce((select json_agg(json_build_object('revision', v.revision, 'language', v.language,
          'title', v.title, 'plain', diwan_named(v.plain, v.mentions), 'publishedAt', v.published_at) order by v.revision desc)
        from (select * from revision v where v.contribution_id = k.id and v.published_at is not null
          and v.withheld_at is null ${beyond} order by v.revision desc limit ${limit + 1}) v), '[]')) as json
    from conference c join contribution k on k.conference_id = c.id and k.number = ${number}
      join participant p on p.id = k.author_id left join participant y on y.id = p.relayed_by_id
    where c.slug = ${slug} and k.withdrawn_at is null and k.revised_at is not null`,
  )
}
