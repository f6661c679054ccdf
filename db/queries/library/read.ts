import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { DocumentKind, DocumentReason, KeptIn } from '@/lib/library/rules'
import type { ContributionLanguage, InLocales } from '@/lib/text/locales'
import { readJson, shownDetail } from '../views'

export interface ListedDocument {
  id: string
  title: InLocales
  language: ContributionLanguage
  fileName: string
  kind: DocumentKind
  size: number
  session: { position: number; title: InLocales } | null
  /** Nobody for a removed one, nor where it is the reader's own. */
  by: { shownAs: string; detail: string | null } | null
  at: string
  acceptedAt: string | null
  declinedAt: string | null
  removedAt: string | null
  /** Of what was declined or removed, for its proposer; and why it is no longer there, for everybody. */
  reason: DocumentReason | null
  message: string | null
}

export interface Library {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  heardTo: number
  sessions: { position: number; title: InLocales }[]
  listed: ListedDocument[]
  own: ListedDocument[]
  waiting: ListedDocument[]
}

/** `d` document, `p` who proposed it, `s` its session. */
const view = (words: SQL) => sql`json_build_object('id', d.id, 'language', d.language, 'kind', d.kind, 'size', d.size,
  'session', case when s.id is not null then json_build_object('position', s.position, 'title', s.title) end,
  'at', coalesce(d.accepted_at, d.proposed_at), 'acceptedAt', d.accepted_at, 'declinedAt', d.declined_at,
  'removedAt', d.removed_at, 'reason', d.reason, ${words})`

/** A removed entry is an empty place: neither its title, which may be what had to go, nor whose it was leaves the database. */
const asListed = view(sql`'title', case when d.removed_at is null then d.title else '{}' end, 'message', null,
  'fileName', case when d.removed_at is null then d.file_name else '' end,
  'by', case when d.removed_at is null then json_build_object('shownAs', p.name, 'detail', ${shownDetail}) end`)

/** To whoever proposed it, with what a moderator wrote to them. */
const asOwn = view(sql`'title', d.title, 'message', d.message, 'fileName', d.file_name, 'by', null`)

const tables = sql`document d join participant p on p.id = d.proposed_by_id left join session s on s.id = d.session_id`

const collected = (rows: SQL) => sql`coalesce((select json_agg(view) from (${rows}) rows), '[]')`

interface Asked {
  slug: string
  session?: number | undefined
  language?: ContributionLanguage | undefined
  /** The last of the page before. */
  after?: string | undefined
  /** What the reader is in each conference, and where they decide what goes in. */
  own: string[]
  mayDecide: string[]
  limit: number
}

const MOST = 100

const among = (ids: string[]) =>
  ids.length > 0
    ? sql`in (${sql.join(
        ids.map((one) => sql`${one}::uuid`),
        sql`, `,
      )})`
    : sql`is null`

/** A page of the library with all that stands beside it, in one round trip. A removed entry keeps its place, without its text. */
export function readLibrary(db: Db, { slug, session, language, after, own, mayDecide, limit }: Asked) {
  const narrowed = sql`${session ? sql`and s.position = ${session}` : sql``}
    ${language ? sql`and d.language = ${language}` : sql``}
    ${after ? sql`and (d.accepted_at, d.id) < (select accepted_at, id from document where id = ${after})` : sql``}`
  return readJson<Library>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'heardTo', coalesce((select last_number from stream where name = 'conference:' || c.id), 0),
      'sessions', coalesce((select json_agg(json_build_object('position', position, 'title', title) order by position)
        from session where conference_id = c.id), '[]'),
      'listed', ${collected(sql`select ${asListed} as view from ${tables}
        where d.conference_id = c.id and d.accepted_at is not null ${narrowed}
        order by d.accepted_at desc, d.id desc limit ${limit + 1}`)},
      'own', ${collected(sql`select ${asOwn} as view from ${tables}
        where d.conference_id = c.id and d.proposed_by_id ${among(own)}
          and (d.accepted_at is null or d.removed_at is not null)
          and (d.removed_at is null or d.ended_by_id <> d.proposed_by_id)
        order by d.proposed_at desc limit ${MOST}`)},
      'waiting', ${collected(sql`select ${asListed} as view from ${tables}
        where d.conference_id = c.id and d.conference_id ${among(mayDecide)}
          and d.accepted_at is null and d.declined_at is null and d.removed_at is null
        order by d.proposed_at, d.id limit ${MOST}`)}) as json
    from conference c where c.slug = ${slug}`,
  )
}

export interface FileOfDocument extends Pick<ListedDocument, 'fileName' | 'kind'> {
  conferenceId: string
  authorId: string
  keptIn: KeptIn
  acceptedAt: string | null
  declinedAt: string | null
  removedAt: string | null
}

export function documentById(db: Db, documentId: string): Promise<FileOfDocument | undefined> {
  return readJson<FileOfDocument>(
    db,
    sql`
    select json_build_object('conferenceId', conference_id, 'authorId', proposed_by_id, 'fileName', file_name,
      'kind', kind, 'keptIn', kept_in, 'acceptedAt', accepted_at, 'declinedAt', declined_at, 'removedAt', removed_at) as json
    from document where id = ${documentId}`,
  )
}
