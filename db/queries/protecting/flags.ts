import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { contribution, flag, hiding } from '@/db/schema'
import type { FlagReason, RestoreReason } from '@/lib/moderation/protecting/rules'
import type { ReasonCode } from '@/lib/moderation/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import { readJson } from '../views'

/** A published contribution, to be flagged, hidden or shown again. */
export interface Published {
  id: string
  conferenceId: string
  threadId: string
  sessionId: string
  number: number
  /** Who answers for it. */
  authorId: string
  withdrawnAt: string | null
  /** Whether it is the desk, or flags, that hide it. */
  hidden: boolean
  flagLimit: number
  /** How many ask the desk to look, which has not yet. */
  flags: number
  slug: string
  conferenceTitle: InLocales
  threadTitle: InLocales
  author: { address: string | null; locale: Locale }
}

/** Held until this transaction ends, so that of flags and decisions at once each knows of the others. */
export function holdPublished(tx: Tx, of: { conferenceId: string; number: number } | { contributionId: string }) {
  const which =
    'number' in of
      ? sql`k.conference_id = ${of.conferenceId} and k.number = ${of.number}`
      : sql`k.id = ${of.contributionId} and k.number is not null`
  return readJson<Published>(
    tx,
    sql`
    select json_build_object('id', k.id, 'conferenceId', k.conference_id, 'threadId', k.thread_id,
      'sessionId', t.session_id, 'number', k.number, 'authorId', p.id, 'withdrawnAt', k.withdrawn_at,
      'hidden', ${hiddenNow}, 'flagLimit', c.flag_limit,
      'flags', (select count(*) from flag f where f.contribution_id = k.id and f.settled_at is null),
      'slug', c.slug, 'conferenceTitle', c.title, 'threadTitle', coalesce(t.title, q.text),
      'author', json_build_object('address', n.email, 'locale', p.language)) as json
    from contribution k join thread t on t.id = k.thread_id join conference c on c.id = k.conference_id
      left join question q on q.id = t.question_id
      join participant a on a.id = k.author_id join participant p on p.id = coalesce(a.relayed_by_id, a.id)
      left join person n on n.id = p.person_id
    where ${which} for no key update of k`,
  )
}

/** Whether contribution `k` is hidden, and not withdrawn by its author. */
export const hiddenNow = sql`exists (select from hiding h where h.contribution_id = k.id and h.restored_at is null)`

/** Whether its author took contribution `k` back; what is hidden is not shown either, and still theirs to mend. */
export const takenBack = sql`(k.withdrawn_at is not null and not ${hiddenNow})`

/** Counts once for each person, however often they ask; and anew once the desk has looked. How many ask now. */
export async function putFlag(
  tx: Tx,
  {
    contributionId,
    participantId,
    reason,
    at,
  }: { contributionId: string; participantId: string; reason: FlagReason; at: Date },
): Promise<number> {
  await tx
    .insert(flag)
    .values({ contributionId, participantId, reason, at })
    .onConflictDoUpdate({
      target: [flag.contributionId, flag.participantId],
      set: { reason, at, settledAt: null },
    })
  const [row] = await tx.execute<{ flags: number }>(sql`
    select count(*)::int as flags from flag where contribution_id = ${contributionId} and settled_at is null`)
  return row?.flags ?? 0
}

interface Hidden {
  contributionId: string
  /** Nothing where flags do it. */
  reason: ReasonCode | null
  byId: string | null
  now: Date
}

/** From now on it is an empty place to everybody, as one that its author took back; nothing of it is lost. */
export async function hide(tx: Tx, { contributionId, reason, byId, now }: Hidden): Promise<string> {
  const [row] = await tx.insert(hiding).values({ contributionId, reason, byId, at: now }).returning({ id: hiding.id })
  if (!row) throw new Error('a hiding was not inserted')
  await tx.update(contribution).set({ withdrawnAt: now }).where(eq(contribution.id, contributionId))
  return row.id
}

/** A moderator takes up what flags hid: it stays hidden, and from now on for their reason. */
export async function takeUp(tx: Tx, { contributionId, reason, byId }: Omit<Hidden, 'now'>): Promise<string> {
  const [row] = await tx
    .update(hiding)
    .set({ reason, byId })
    .where(sql`${hiding.contributionId} = ${contributionId} and ${hiding.restoredAt} is null`)
    .returning({ id: hiding.id })
  if (!row) throw new Error('nothing is hidden that could be taken up')
  return row.id
}

interface Restored {
  contributionId: string
  reason: RestoreReason
  byId: string
  now: Date
}

/** It is shown again where it stood. */
export async function restore(tx: Tx, { contributionId, reason, byId, now }: Restored): Promise<string | undefined> {
  const [row] = await tx
    .update(hiding)
    .set({ restoredReason: reason, restoredById: byId, restoredAt: now })
    .where(sql`${hiding.contributionId} = ${contributionId} and ${hiding.restoredAt} is null`)
    .returning({ id: hiding.id })
  if (row) await tx.update(contribution).set({ withdrawnAt: null }).where(eq(contribution.id, contributionId))
  return row?.id
}

/** The desk has looked at what readers asked it to. */
export async function settleFlags(tx: Tx, contributionId: string, now: Date): Promise<void> {
  await tx
    .update(flag)
    .set({ settledAt: now })
    .where(sql`${flag.contributionId} = ${contributionId} and ${flag.settledAt} is null`)
}
