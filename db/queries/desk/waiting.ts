import { type SQL, sql } from 'drizzle-orm'
import { type MailsStopped, stoppedNow } from '../mails/stops'
import { takenBack } from '../protecting/flags'

/**
 * What the desk has to decide: a text that nobody has decided, or the correction of a published one. `k` contribution;
 * word for word as the index `contribution_waiting` says it.
 */
export const waiting = sql`k.withdrawn_at is null and k.declined_at is null
  and (k.proposed_at is not null or (k.published_at is null and k.returned_at is null))`

/**
 * A text `k` that came back and can be sent no more, as `revisionShut` decides it of one: for lists, which cannot ask it of
 * each. `s` its session.
 */
export const takenNoMore = sql`k.returned_at is not null and k.published_at is null and k.withdrawn_at is null
  and (exists (select from conference y where y.id = k.conference_id and y.archived_at <= diwan_now()) or (s.late_until <= diwan_now()
    and (coalesce(s.synthesised_at <= diwan_now(), false) or k.returned_at + interval '72 hours' <= diwan_now())))`

/** Since when it waits, which is its place in the queue: what its author changes meanwhile keeps it. */
export const waitingSince = sql`coalesce(k.proposed_at, k.submitted_at)`

/** `w` proposal; word for word as its index says it. */
export const proposalWaits = sql`w.taken_back_at is null and w.accepted_at is null and w.declined_at is null`

/**
 * What waits at the desk beside the queue: documents of the library, threads that are proposed, what readers ask it to look
 * at or was hidden and corrected since, who would like to take part, mails that are held; and the letters and suspensions that need a second person.
 */
export interface WaitingBeside {
  documents: number
  proposals: number
  /** That nothing is mailed at present, and why. */
  mails: MailsStopped | null
  flagged: number
  registrations: number
  letters: number
  suspensions: number
  /** E-mails that are held. */
  heldMails: number
}

/** In a conference `c`, by the indexes of what is open. */
export const waitingBeside = sql`json_build_object('documents', (select count(*) from document l
    where l.conference_id = c.id and l.accepted_at is null and l.declined_at is null and l.removed_at is null),
  'proposals', (select count(*) from thread_proposal w where w.conference_id = c.id and ${proposalWaits}),
  'flagged', (select count(*) from (
    select k.id from flag f join contribution k on k.id = f.contribution_id
      where f.settled_at is null and k.conference_id = c.id and not ${takenBack}
    union select k.id from hiding h join contribution k on k.id = h.contribution_id
      where h.restored_at is null and k.conference_id = c.id and k.proposed_at is not null) y),
  'registrations', (select count(*) from registration r where r.conference_id = c.id and r.decided_at is null),
  'letters', (select count(*) from letter l where l.conference_id = c.id and l.first_by_id is not null
    and l.sent_at is null and l.dropped_at is null),
  'suspensions', (select count(*) from suspension u join participant m on m.id = u.participant_id
    where m.conference_id = c.id and u.until is null and u.confirmed_at is null and u.ended_at is null),
  'mails', ${stoppedNow},
  'heldMails', (select count(*) from inbound_mail i where i.conference_id = c.id and i.settled_at is null
    and i.state = 'held'))`

/** The same without what was decided and is about to be carried out. */
export const undecided = sql`${waiting} and not exists (select from due_decision h where h.contribution_id = k.id)`

/** How many of a conference are: all that wait, which an index counts, but for the few that are held. */
export const undecidedIn = (conferenceId: SQL) => sql`((select count(*) from contribution k
    where k.conference_id = ${conferenceId} and ${waiting})
  - (select count(*) from due_decision h join contribution k on k.id = h.contribution_id
    where k.conference_id = ${conferenceId} and ${waiting}))`
