import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { PublishedStatement } from '@/lib/outcomes/view'
import type { InLocales } from '@/lib/text/locales'
import { type CitableLine, citableIn } from '../messages/compose'
import type { BoxTexts } from '../threads'
import { readJson } from '../views'

interface Asked {
  slug: string
  position: number
}

export interface DraftStatement extends PublishedStatement {
  revision: number
  by: string
  changedAt: string
}

export interface Draft {
  now: string
  conferenceId: string
  slug: string
  heardTo: number
  session: BoxTexts & { id: string; position: number; title: InLocales }
  /** Nothing where nobody has begun. */
  draft: {
    revision: number
    begunAt: string
    proposedRevision: number | null
    proposedById: string | null
    publishedRevision: number | null
    proposedBy: string | null
    proposedAt: string | null
    /** What a second reader wrote who sent it back. */
    note: { text: string; by: string; at: string } | null
  } | null
  statements: DraftStatement[]
  /** When the newest version was published, if any was. */
  publishedAt: string | null
  lines: CitableLine[]
}

/** A session's synthesis as its writers have it now, beside all that was contributed. */
export function readDraft(db: Db, { slug, position }: Asked): Promise<Draft | undefined> {
  return readJson<Draft>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug,
      'heardTo', coalesce((select last_number from stream where name = 'desk:' || c.id), 0),
      'session', json_build_object('id', s.id, 'position', s.position, 'title', s.title, 'opensAt', s.opens_at,
        'closesAt', s.closes_at, 'lateUntil', s.late_until, 'synthesisedAt', s.synthesised_at, 'archivedAt', c.archived_at),
      'draft', (select json_build_object('revision', y.revision, 'begunAt', y.begun_at,
        'proposedRevision', y.proposed_revision, 'proposedById', y.proposed_by_id, 'proposedBy', p.name,
        'proposedAt', y.proposed_at, 'publishedRevision', y.published_revision, 'note', case when y.note is not null then json_build_object(
          'text', y.note, 'at', y.note_at, 'by', (select n.name from participant n where n.id = y.note_by_id)) end) from synthesis y left join participant p on p.id = y.proposed_by_id
        where y.session_id = s.id),
      'statements', coalesce((select json_agg(json_build_object('id', x.id, 'kind', x.kind, 'texts', x.texts,
          'revision', x.revision, 'by', p.name, 'changedAt', x.changed_at, 'cites', coalesce((
            select json_agg(json_build_object('id', k.id, 'number', k.number) order by k.number) from contribution k
            where k.id = any(x.cites)), '[]')) order by x.position)
        from statement x join participant p on p.id = x.by_id where x.session_id = s.id and x.dropped_at is null), '[]'),
      'publishedAt', (select max(published_at) from synthesis_version v where v.session_id = s.id),
      'lines', ${citableIn(sql`s.id`)}) as json
    from conference c join session s on s.conference_id = c.id where c.slug = ${slug} and s.position = ${position}`,
  )
}

export interface Version {
  number: number
  publishedAt: string
  statements: PublishedStatement[]
}

export interface SynthesisPage {
  now: string
  conferenceId: string
  slug: string
  title: InLocales
  session: { position: number; title: InLocales }
  /** Newest first. */
  history: Pick<Version, 'number' | 'publishedAt'>[]
  version: Version
  /** What was published before it. */
  before: Version | null
}

const versionOf = sql`json_build_object('number', v.number, 'publishedAt', v.published_at, 'statements', v.statements)`

/** A published synthesis: its newest version, or the one asked for, and the one before it. */
export function readVersion(db: Db, { slug, position, version }: Asked & { version?: number | undefined }) {
  const asked = version ?? sql`(select max(number) from synthesis_version where session_id = s.id)`
  return readJson<SynthesisPage>(
    db,
    sql`
    select json_build_object('now', diwan_now(), 'conferenceId', c.id, 'slug', c.slug, 'title', c.title,
      'session', json_build_object('position', s.position, 'title', s.title), 'version', ${versionOf},
      'history', (select json_agg(json_build_object('number', h.number, 'publishedAt', h.published_at)
        order by h.number desc) from synthesis_version h where h.session_id = s.id),
      'before', (select json_build_object('number', b.number, 'publishedAt', b.published_at, 'statements', b.statements)
        from synthesis_version b where b.session_id = s.id and b.number = v.number - 1)) as json
    from conference c join session s on s.conference_id = c.id
      join synthesis_version v on v.session_id = s.id and v.number = ${asked}
    where c.slug = ${slug} and s.position = ${position}`,
  )
}
