import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { synthesis, synthesisVersion } from '@/db/schema'
import type { PublishedStatement } from '@/lib/outcomes/view'
import type { InLocales } from '@/lib/text/locales'
import { readJson } from '../views'

export interface HeldSynthesis {
  revision: number
  proposedRevision: number | null
  proposedById: string | null
  publishedRevision: number | null
  /** How many versions were published. */
  versions: number
}

/** A session's synthesis, held against being changed, where it was begun. */
export function holdSynthesis(tx: Tx, sessionId: string): Promise<HeldSynthesis | undefined> {
  return readJson<HeldSynthesis>(
    tx,
    sql`
    select json_build_object('revision', y.revision, 'proposedRevision', y.proposed_revision,
      'proposedById', y.proposed_by_id, 'publishedRevision', y.published_revision,
      'versions', (select count(*) from synthesis_version v where v.session_id = y.session_id)) as json
    from synthesis y where y.session_id = ${sessionId} for update of y`,
  )
}

/** The statements of session `s` as they stand, with the numbers they rest on. */
export const statementsOf = (sessionId: string) => sql`coalesce((
  select json_agg(json_build_object('id', x.id, 'kind', x.kind, 'texts', x.texts, 'cites', coalesce((
    select json_agg(json_build_object('id', k.id, 'number', k.number) order by k.number) from contribution k
    where k.id = any(x.cites)), '[]')) order by x.position)
  from statement x where x.session_id = ${sessionId} and x.dropped_at is null), '[]')`

export async function readStatements(tx: Tx, sessionId: string): Promise<PublishedStatement[]> {
  return (await readJson<PublishedStatement[]>(tx, sql`select ${statementsOf(sessionId)} as json`)) ?? []
}

interface Proposed {
  revision: number
  byId: string
  at: Date
}

export async function markProposed(tx: Tx, sessionId: string, { revision, byId, at }: Proposed): Promise<void> {
  await tx
    .update(synthesis)
    .set({ proposedRevision: revision, proposedById: byId, proposedAt: at })
    .where(eq(synthesis.sessionId, sessionId))
}

interface Returned {
  note: string
  byId: string
  at: Date
}

/** It waits for no second reader any more; what that one wrote stands beside it. */
export async function markReturned(tx: Tx, sessionId: string, { note, byId, at }: Returned): Promise<void> {
  await tx
    .update(synthesis)
    .set({ proposedRevision: null, proposedById: null, proposedAt: null, note, noteById: byId, noteAt: at })
    .where(eq(synthesis.sessionId, sessionId))
}

/** Keeps the version for ever, and the session says what it says from now on; summarised since its first. */
export async function insertVersion(
  tx: Tx,
  { texts, ...version }: Omit<typeof synthesisVersion.$inferInsert, 'id'> & { texts: InLocales },
): Promise<void> {
  const { sessionId, publishedAt } = version
  await tx.insert(synthesisVersion).values(version)
  await tx.execute(sql`
    update session set synthesis = ${JSON.stringify(texts)}::jsonb,
      synthesised_at = coalesce(synthesised_at, ${publishedAt.toISOString()}::timestamptz) where id = ${sessionId}`)
  await tx
    .update(synthesis)
    .set({
      proposedRevision: null,
      proposedById: null,
      proposedAt: null,
      note: null,
      noteById: null,
      noteAt: null,
      publishedRevision: sql`${synthesis.revision}`,
    })
    .where(eq(synthesis.sessionId, sessionId))
}
