import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { DraftFailure, RenderingKind } from '@/lib/renderings/rules'
import type { Doc } from '@/lib/text/document'
import type { ContributionLanguage, InLocales, Locale } from '@/lib/text/locales'
import { htmlShown, plainShown, readJson, relayName } from '../views'
import { type Term, termsOfConference } from './terms'

const published = sql`k.number is not null and k.withdrawn_at is null`

export interface Lacking {
  number: number
  language: ContributionLanguage
  title: string | null
  /** The beginning of its plain text. */
  beginning: string
  shownAs: string
  relayedBy: string | null
  publishedAt: string
  /** Somebody's proposal waits to be checked. */
  proposed: boolean
  /** A machine has drafted it. */
  drafted: boolean
  /** It was checked, and the original has changed since. */
  stale: boolean
  failure: { reason: DraftFailure; at: string } | null
}

export interface Translations {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  items: Lacking[]
}

interface Page {
  slug: string
  language: Locale
  /** The last number of the page before. */
  after: number
  limit: number
}

/** What nobody has checked in a language as it reads now, or has a proposal waiting, by number; one more than a page. */
export function readTranslations(db: Db, { slug, language, after, limit }: Page): Promise<Translations | undefined> {
  return readJson<Translations>(
    db,
    sql`
    with page as (
      select k.number, json_build_object('number', k.number, 'language', k.language, 'title', k.title,
        'beginning', left(${plainShown}, 400), 'shownAs', p.name, 'relayedBy', ${relayName}, 'publishedAt', k.published_at,
        'proposed', coalesce(s.proposed, false), 'drafted', coalesce(s.drafted, false),
        'stale', coalesce(s.checked, false), 'failure', case when f.reason is not null
          then json_build_object('reason', f.reason, 'at', f.failed_at) end) as item
      from contribution k join participant p on p.id = k.author_id left join participant y on y.id = p.relayed_by_id
        left join lateral (
          select bool_or(g.checked_at is null and g.made_by_id is not null) as proposed,
            bool_or(g.checked_at is null and g.made_by_id is null) as drafted,
            bool_or(g.checked_at is not null) as checked,
            bool_or(g.checked_at is not null and g.of_revision = k.revision) as done
          from rendering g where g.contribution_id = k.id and g.language = ${language} and g.ended_at is null
        ) s on true
        left join draft_failure f on f.contribution_id = k.id and f.language = ${language}
      where k.conference_id = (select id from conference where slug = ${slug}) and ${published}
        and k.number > ${after} and k.language <> ${language} and (s.done is not true or s.proposed)
      order by k.number limit ${limit + 1}
    )
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'items', coalesce((select json_agg(item order by number) from page), '[]')) as json
    from conference c where c.slug = ${slug}`,
  )
}

export interface Existing {
  id: string
  title: string | null
  doc: Doc
  ofRevision: number
  madeById: string | null
  madeBy: string | null
  checkedBy: string | null
}

export interface ToTranslate {
  conferenceId: string
  slug: string
  conferenceTitle: InLocales
  contributionId: string
  number: number
  revision: number
  shownAs: string
  relayedBy: string | null
  language: ContributionLanguage
  title: string | null
  html: string
  plain: string
  wordLimit: number
  /** Those shown and those proposed, of one language and kind. */
  existing: Existing[]
  failure: DraftFailure | null
  terms: Term[]
}

interface Asked {
  slug: string
  number: number
  language: Locale
  kind: RenderingKind
}

/** A contribution beside what there is of it in another language, with the words of the glossary. */
export function readRendering(db: Db, { slug, number, language, kind }: Asked): Promise<ToTranslate | undefined> {
  return readJson<ToTranslate>(
    db,
    sql`
    select json_build_object('conferenceId', c.id, 'slug', c.slug, 'conferenceTitle', c.title, 'contributionId', k.id,
      'number', k.number, 'revision', k.revision, 'shownAs', p.name, 'relayedBy', ${relayName}, 'language', k.language, 'title', k.title,
      'html', ${htmlShown}, 'plain', ${plainShown}, 'wordLimit', c.word_limit,
      'existing', coalesce((select json_agg(json_build_object('id', g.id, 'title', g.title, 'doc', g.doc,
          'ofRevision', g.of_revision, 'madeById', g.made_by_id, 'madeBy', m.name, 'checkedBy', h.name))
        from rendering g left join participant m on m.id = g.made_by_id left join participant h on h.id = g.checked_by_id
        where g.contribution_id = k.id and g.language = ${language} and g.kind = ${kind} and g.ended_at is null), '[]'),
      'failure', (select f.reason from draft_failure f where f.contribution_id = k.id and f.language = ${language}),
      'terms', ${termsOfConference}) as json
    from contribution k join conference c on c.id = k.conference_id join participant p on p.id = k.author_id
      left join participant y on y.id = p.relayed_by_id
    where c.slug = ${slug} and k.number = ${number} and ${published}`,
  )
}
