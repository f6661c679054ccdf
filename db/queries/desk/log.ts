import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ContributionLanguage, InLocales } from '@/lib/text/locales'
import { plainShown, readJson, relayName } from '../views'
import type { PastDecision } from './item'
import { documentsWaiting } from './waiting'

export interface LoggedDecision extends PastDecision {
  id: string
  contribution: {
    id: string
    number: number | null
    language: ContributionLanguage
    shownAs: string
    relayedBy: string | null
    /** The beginning of the text; nothing when it was withdrawn. */
    beginning: string | null
    thread: InLocales
  }
}

export interface Log {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  documentsWaiting: number
  decisions: LoggedDecision[]
}

interface Page {
  slug: string
  /** The last decision of the page before. */
  before?: string | undefined
  limit: number
}

/** A page of the decisions taken, newest first, with one more than a page where there are more. */
export function readLog(db: Db, { slug, before, limit }: Page): Promise<Log | undefined> {
  const beyond = before ? sql`and (d.at, d.id) < (select at, id from decision where id = ${before})` : sql``
  return readJson<Log>(
    db,
    sql`
    with page as (
      select d.at, d.id, json_build_object('id', d.id, 'kind', d.kind, 'reason', d.reason, 'message', d.message,
        'by', m.name, 'at', d.at, 'revision', d.revision,
        'contribution', json_build_object('id', k.id, 'number', k.number, 'language', k.language,
          'shownAs', case when k.withdrawn_at is null then p.name else '' end,
          'relayedBy', case when k.withdrawn_at is null then ${relayName} end,
          'beginning', case when k.withdrawn_at is null then left(${plainShown}, 400) end,
          'thread', coalesce(t.title, q.text))) as made
      from decision d join contribution k on k.id = d.contribution_id join participant m on m.id = d.by_id
        join participant p on p.id = k.author_id left join participant y on y.id = p.relayed_by_id join thread t on t.id = k.thread_id
        left join question q on q.id = t.question_id
      where k.conference_id = (select id from conference where slug = ${slug}) ${beyond}
      order by d.at desc, d.id desc limit ${limit + 1}
    )
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'documentsWaiting', ${documentsWaiting},
      'decisions', coalesce((select json_agg(made order by at desc, id desc) from page), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}
