import { sql } from 'drizzle-orm'

/**
 * What the desk has to decide: a text that nobody has decided, or the correction of a published one. `k` contribution;
 * word for word as the index `contribution_waiting` says it.
 */
export const waiting = sql`k.withdrawn_at is null and k.declined_at is null
  and (k.proposed_at is not null or (k.published_at is null and k.returned_at is null))`

/** Since when it waits, which is its place in the queue: what its author changes meanwhile keeps it. */
export const waitingSince = sql`coalesce(k.proposed_at, k.submitted_at)`

/** How many documents wait for a decision in a conference `c`, by the index `document_waiting`. */
export const documentsWaiting = sql`(select count(*) from document l where l.conference_id = c.id
  and l.accepted_at is null and l.declined_at is null and l.removed_at is null)`
