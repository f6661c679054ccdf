import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { claim, dueDecision } from '@/db/schema'
import type { Details } from '@/lib/moderation/carrying-out/details'
import type { DecisionKind } from '@/lib/moderation/rules'
import { readJson } from '../views'

export interface Due {
  contributionId: string
  revision: number
  kind: DecisionKind
  details: Details
  by: string
  byId: string
  at: string
  dueAt: string
  /** Whether who took it still moderates here: a role that ended meanwhile decides nothing. */
  mayDecide: boolean
}

/** The decision on a contribution that is not carried out yet; for whoever holds the contribution. */
export function dueOn(tx: Tx, contributionId: string): Promise<Due | undefined> {
  return readJson<Due>(
    tx,
    sql`
    select json_build_object('contributionId', h.contribution_id, 'revision', h.revision, 'kind', h.kind,
      'details', h.details, 'by', p.name, 'byId', p.id, 'at', h.taken_at, 'dueAt', h.due_at,
      'mayDecide', p.role in ('moderator', 'coordinator')) as json
    from due_decision h join participant p on p.id = h.by_id where h.contribution_id = ${contributionId}`,
  )
}

export async function takeDecision(tx: Tx, due: typeof dueDecision.$inferInsert): Promise<void> {
  await tx.insert(dueDecision).values(due)
}

export async function dropDue(tx: Tx, contributionId: string): Promise<void> {
  await tx.delete(dueDecision).where(eq(dueDecision.contributionId, contributionId))
}

/** What was decided is kept until then; it can be undone as long. */
export async function postponeDue(tx: Tx, contributionId: string, dueAt: Date): Promise<void> {
  await tx.update(dueDecision).set({ dueAt }).where(eq(dueDecision.contributionId, contributionId))
}

/** Whose time is over, the first taken first; and those on a text that was taken back or changed since. */
export async function dueDecisions(db: Db): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select h.contribution_id as id from due_decision h join contribution k on k.id = h.contribution_id
    where h.due_at <= diwan_now() or k.withdrawn_at is not null or h.revision <> coalesce(k.proposed_revision, k.revision)
    order by h.due_at limit 100`)
  return rows.map(({ id }) => id)
}

export interface Claimed {
  by: string
  byId: string
  until: string
}

/** Who has the text in hand now, if anybody. */
export function claimOn(tx: Tx, contributionId: string): Promise<Claimed | undefined> {
  return readJson<Claimed>(
    tx,
    sql`
    select json_build_object('by', p.name, 'byId', p.id, 'until', c.until) as json
    from claim c join participant p on p.id = c.by_id
    where c.contribution_id = ${contributionId} and c.until > diwan_now()`,
  )
}

/** Takes a text in hand, and lets go of the one that the same moderator had before: gives which that was. */
export async function putClaim(
  tx: Tx,
  { contributionId, byId, until }: { contributionId: string; byId: string; until: Date },
): Promise<string | undefined> {
  const [before] = await tx.select().from(claim).where(eq(claim.byId, byId)).for('update')
  // An expired claim of somebody else's.
  await tx.execute(sql`delete from claim where contribution_id = ${contributionId} and by_id <> ${byId}`)
  await tx
    .insert(claim)
    .values({ contributionId, byId, until })
    .onConflictDoUpdate({ target: claim.byId, set: { contributionId, until } })
  return before && before.contributionId !== contributionId ? before.contributionId : undefined
}

export async function releaseClaim(tx: Tx, contributionId: string): Promise<void> {
  await tx.delete(claim).where(eq(claim.contributionId, contributionId))
}
