import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { document } from '@/db/schema'
import type { KeptIn } from '@/lib/library/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import { readJson } from '../views'

interface Place {
  conferenceId: string
  /** The position of the session it belongs to, where it belongs to one. */
  session: number | undefined
}

/** Where a document would go; without the session that is named, if there is none of that number. */
export function placeOfDocument(tx: Tx, { conferenceId, session }: Place) {
  return readJson<{ conferenceId: string; sessionId: string | null }>(
    tx,
    sql`
    select json_build_object('conferenceId', c.id, 'sessionId', (select s.id from session s
      where s.conference_id = c.id and s.position = ${session ?? null})) as json
    from conference c where c.id = ${conferenceId}`,
  )
}

/** How many somebody has waiting, themselves held so that of two sent at once the second is counted after the first. */
export async function waitingOf(tx: Tx, participantId: string): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`library:${participantId}`}, 0))`)
  const counted = await readJson<number>(
    tx,
    sql`
    select to_json(count(*)) as json from document
    where proposed_by_id = ${participantId} and accepted_at is null and declined_at is null and removed_at is null`,
  )
  return counted ?? 0
}

export async function insertDocument(tx: Tx, values: typeof document.$inferInsert): Promise<string> {
  const [row] = await tx.insert(document).values(values).returning({ id: document.id })
  if (!row) throw new Error('a document was not inserted')
  return row.id
}

/** A document somebody decides on, and how to reach whoever proposed it. */
export interface HeldDocument {
  id: string
  conferenceId: string
  authorId: string
  slug: string
  conferenceTitle: InLocales
  title: InLocales
  keptIn: KeptIn
  acceptedAt: string | null
  declinedAt: string | null
  removedAt: string | null
  author: { address: string | null; locale: Locale }
}

/** Held until this transaction ends: of two who decide at once, the second sees what the first has decided. */
export function holdDocument(tx: Tx, documentId: string): Promise<HeldDocument | undefined> {
  return readJson<HeldDocument>(
    tx,
    sql`
    select json_build_object('id', d.id, 'conferenceId', d.conference_id, 'authorId', d.proposed_by_id,
      'slug', c.slug, 'conferenceTitle', c.title, 'title', d.title, 'keptIn', d.kept_in,
      'acceptedAt', d.accepted_at, 'declinedAt', d.declined_at, 'removedAt', d.removed_at,
      'author', json_build_object('address', n.email, 'locale', p.language)) as json
    from document d join conference c on c.id = d.conference_id join participant p on p.id = d.proposed_by_id
      left join person n on n.id = p.person_id
    where d.id = ${documentId} for no key update of d`,
  )
}

type Values = typeof document.$inferInsert
type Accepted = Required<Pick<Values, 'acceptedAt' | 'acceptedById'>>
type Ended = Pick<Values, 'declinedAt' | 'removedAt' | 'endedById' | 'reason' | 'message'>

export async function markAccepted(tx: Tx, documentId: string, accepted: Accepted): Promise<void> {
  await tx.update(document).set(accepted).where(eq(document.id, documentId))
}

export async function markEnded(tx: Tx, documentId: string, ended: Ended): Promise<void> {
  await tx.update(document).set(ended).where(eq(document.id, documentId))
}

export async function setTitle(tx: Tx, documentId: string, title: InLocales): Promise<void> {
  await tx.update(document).set({ title }).where(eq(document.id, documentId))
}

/**
 * Lets go of the bytes of what was declined longer ago than this; the row stays, with the reason. Returns which of them lie
 * elsewhere, and are still to be cleared.
 */
export async function forgetDeclined(tx: Tx, { now, days }: { now: Date; days: number }): Promise<string[]> {
  const elsewhere = await tx.execute<{ id: string }>(sql`
    with old as (update document set removed_at = ${now.toISOString()}
      where declined_at < ${now.toISOString()}::timestamptz - make_interval(days => ${days}) and removed_at is null
      returning id, kept_in),
      gone as (delete from document_piece where document_id in (select id from old))
    select id from old where kept_in <> 'database'`)
  return elsewhere.map(({ id }) => id)
}

/** Of these, the ones whose bytes a document still needs in the bucket. */
export async function stillInBucket(db: Db, documentIds: string[]): Promise<Set<string>> {
  const kept = await db
    .select({ id: document.id })
    .from(document)
    .where(and(inArray(document.id, documentIds), eq(document.keptIn, 's3'), isNull(document.removedAt)))
  return new Set(kept.map(({ id }) => id))
}
