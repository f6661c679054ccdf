import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { contribution, rendering, revision } from '@/db/schema'
import type { Written } from '../contributions'
import { endHoldings, insertHolding } from '../protecting/holdings'
import { readJson } from '../views'

export interface Latest {
  /** The last revision its author has sent, whatever became of it. */
  latest: number
  /** When the desk gave that one back; nothing when it did not. */
  returned: string | null
}

/** A statement of its own, once the contribution is held: whoever waited for the lock reads what the first has sent. */
export async function latestOf(tx: Tx, contributionId: string): Promise<Latest> {
  const found = await readJson<Latest>(
    tx,
    sql`
    select json_build_object('latest', l.latest, 'returned', (select d.at from decision d
      where d.contribution_id = l.id and d.revision = l.latest and d.kind in ('returned', 'protected'))) as json
    from (select k.id, greatest(k.revision, (select max(v.revision) from revision v where v.contribution_id = k.id))
      as latest from contribution k where k.id = ${contributionId}) l`,
  )
  if (!found) throw new Error('a contribution that is held is not there')
  return found
}

/** Keeps the text that stands in the contribution's own row among its revisions, before another takes its place. */
async function keepText(tx: Tx, contributionId: string): Promise<void> {
  await tx.execute(sql`
    insert into revision (contribution_id, revision, language, title, doc, html, plain, words, cites, mentions,
      written_at, published_at)
    select id, revision, language, title, doc, html, plain, words, cites, mentions, coalesce(changed_at, submitted_at),
      coalesce(revised_at, published_at)
    from contribution where id = ${contributionId} on conflict do nothing`)
}

export interface NewRevision {
  contributionId: string
  revision: number
  written: Written
  now: Date
}

/** In the place of what was held of it before, which nobody needs any more. */
async function keepHeld(tx: Tx, { contributionId, revision, written: { held }, now }: NewRevision): Promise<void> {
  await endHoldings(tx, { contributionId, kind: 'replaced', now })
  if (held) await insertHolding(tx, { contributionId, revision, now }, held)
}

/** The author's new text in the place of one that waits; its place in the queue and its lateness stay as they were. */
export async function replaceText(tx: Tx, made: NewRevision): Promise<void> {
  const { contributionId, revision, now } = made
  const { held: _, ...written } = made.written
  await keepText(tx, contributionId)
  await tx
    .update(contribution)
    .set({ ...written, revision, changedAt: now })
    .where(eq(contribution.id, contributionId))
  await keepHeld(tx, made)
}

/** The author's new text after it came back, at the end of the queue again, as old as it is now. */
export async function resubmitText(tx: Tx, made: NewRevision): Promise<void> {
  const { contributionId, revision, now } = made
  const { held: _, ...written } = made.written
  await keepText(tx, contributionId)
  await tx
    .update(contribution)
    .set({ ...written, revision, changedAt: null, returnedAt: null, submittedAt: now })
    .where(eq(contribution.id, contributionId))
  await keepHeld(tx, made)
}

/** A text that is proposed in the place of the published one, which stays as it is until the desk has decided. */
export async function proposeText(tx: Tx, made: NewRevision): Promise<void> {
  const { contributionId, revision: next, now } = made
  const { held: _, ...written } = made.written
  await tx.insert(revision).values({ ...written, contributionId, revision: next, writtenAt: now })
  await tx
    .update(contribution)
    .set({ proposedRevision: next, proposedAt: sql`coalesce(${contribution.proposedAt}, ${now.toISOString()})` })
    .where(eq(contribution.id, contributionId))
  await keepHeld(tx, made)
}

interface Decided {
  contributionId: string
  revision: number
  now: Date
}

/** The proposed text takes the place of the published one, which stays among the revisions; its number is the same. */
export async function publishRevision(tx: Tx, { contributionId, revision: next, now }: Decided): Promise<void> {
  const at = now.toISOString()
  await keepText(tx, contributionId)
  await tx.execute(sql`
    with fresh as (
      update revision set published_at = ${at}::timestamptz
      where contribution_id = ${contributionId} and revision = ${next} returning *
    )
    update contribution k set revision = v.revision, language = v.language, title = v.title, doc = v.doc, html = v.html,
      plain = v.plain, words = v.words, cites = v.cites, mentions = v.mentions, changed_at = v.written_at, revised_at = v.published_at,
      proposed_revision = null, proposed_at = null
    from fresh v where k.id = v.contribution_id`)
}

/** Readers are not shown any more what was published before this revision, nor what it was in other languages. */
export async function withholdEarlier(tx: Tx, { contributionId, revision: next, now }: Decided): Promise<void> {
  await tx
    .update(rendering)
    .set({ endedAt: now })
    .where(and(eq(rendering.contributionId, contributionId), lt(rendering.ofRevision, next), isNull(rendering.endedAt)))
  await tx
    .update(revision)
    .set({ withheldAt: now })
    .where(and(eq(revision.contributionId, contributionId), lt(revision.revision, next)))
}

/** Nothing of it waits at the desk any more; what was proposed stays its author's. */
export async function endProposal(tx: Tx, contributionId: string): Promise<void> {
  await tx
    .update(contribution)
    .set({ proposedRevision: null, proposedAt: null })
    .where(eq(contribution.id, contributionId))
}

/** Its author takes back what is proposed: what is published stays as it is, and the next revision is written from that. */
export async function withdrawProposal(tx: Tx, { contributionId, revision: proposed, now }: Decided): Promise<void> {
  await tx
    .update(revision)
    .set({ withdrawnAt: now })
    .where(and(eq(revision.contributionId, contributionId), eq(revision.revision, proposed)))
  await endProposal(tx, contributionId)
  await endHoldings(tx, { contributionId, kind: 'withdrawn', now })
}

/** The text that is proposed, as it is given back to its author. */
export async function proposedText(tx: Tx, { contributionId, revision: asked }: Omit<Decided, 'now'>) {
  const [row] = await tx
    .select({
      title: revision.title,
      plain: sql<string>`diwan_named(${revision.plain}, ${revision.mentions})`,
      language: revision.language,
    })
    .from(revision)
    .where(and(eq(revision.contributionId, contributionId), eq(revision.revision, asked)))
  return row
}
