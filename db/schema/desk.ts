import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '@/lib/caller'
import type { BoxMove } from '@/lib/conferences/rules'
import type { DecisionKind, ReasonCode } from '@/lib/moderation/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import type { ProposalReason, ThreadDecisionKind, ThreadReason } from '@/lib/threads/rules'
import { id, instant } from './columns'
import { conference, session, thread } from './conferences'
import { contribution } from './contributions'
import { participant } from './people'

/** Who decided what on which revision, when and why. One revision can be decided once. */
export const decision = pgTable(
  'decision',
  {
    id: id(),
    /** That of the text, for ever: kept here, so that the record is read by an index, however much others decide. */
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    revision: integer('revision').notNull(),
    kind: text('kind').$type<DecisionKind>().notNull(),
    reason: text('reason').$type<ReasonCode>(),
    /** The ready-made reason in the moderator's own wording, where they changed it. */
    wording: text('wording'),
    message: text('message'),
    /** What a merged one is kept with: the published one that says the same. */
    intoId: uuid('into_id').references(() => contribution.id),
    /** The revision in which the desk's light edit was published. */
    editedAs: integer('edited_as'),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    at: instant('at').notNull(),
  },
  (t) => [
    unique('decision_once').on(t.contributionId, t.revision),
    index('decision_log').on(t.at, t.id),
    index('decision_of_conference').on(t.conferenceId, t.at, t.id),
  ],
)

export const extension = pgTable(
  'extension',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    /** The closing moved away, came at once, or came anew after it had passed. */
    kind: text('kind').$type<BoxMove>().notNull().default('extended'),
    closedBefore: instant('closed_before').notNull(),
    closesAt: instant('closes_at').notNull(),
    reason: text('reason').notNull(),
    language: text('language').notNull(),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    at: instant('at').notNull(),
  },
  (t) => [index('extension_of_session').on(t.sessionId, t.at)],
)

export const invitation = pgTable(
  'invitation',
  {
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    email: text('email').notNull(),
    role: text('role').$type<Role>().notNull(),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    invitedAt: instant('invited_at').notNull(),
    acceptedAt: instant('accepted_at'),
    /** Where they live, as far as whoever invited them knew: to see who is missing. */
    country: text('country'),
  },
  (t) => [primaryKey({ columns: [t.conferenceId, t.email] })],
)

/** Who decided what about a thread, when and why. */
export const threadDecision = pgTable(
  'thread_decision',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    threadId: uuid('thread_id')
      .notNull()
      .references(() => thread.id),
    kind: text('kind').$type<ThreadDecisionKind>().notNull(),
    reason: text('reason').$type<ThreadReason>().notNull(),
    /** Where contributions went. */
    toThreadId: uuid('to_thread_id').references(() => thread.id),
    /** Which went; of a merged thread all did, and none is named. */
    numbers: integer('numbers').array().notNull().default([]),
    /** The title that was replaced, and until when a thread was pinned. */
    titleBefore: jsonb('title_before').$type<InLocales>(),
    until: instant('until'),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    at: instant('at').notNull(),
  },
  (t) => [
    index('thread_decision_log').on(t.conferenceId, t.at, t.id),
    index('thread_decision_on').on(t.threadId, t.at),
  ],
)

/** A thread that a participant would like there to be, as they wrote it in their language. */
export const threadProposal = pgTable(
  'thread_proposal',
  {
    id: id(),
    conferenceId: uuid('conference_id')
      .notNull()
      .references(() => conference.id),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    authorId: uuid('author_id')
      .notNull()
      .references(() => participant.id),
    language: text('language').$type<Locale>().notNull(),
    title: text('title').notNull(),
    /** What would be discussed in it, and why there. */
    about: text('about').notNull(),
    proposedAt: instant('proposed_at').notNull(),
    takenBackAt: instant('taken_back_at'),
    acceptedAt: instant('accepted_at'),
    declinedAt: instant('declined_at'),
    reason: text('reason').$type<ProposalReason>(),
    message: text('message'),
    decidedById: uuid('decided_by_id').references(() => participant.id),
    /** What it became. */
    threadId: uuid('thread_id').references(() => thread.id),
  },
  (t) => [
    index('thread_proposal_of').on(t.authorId, t.sessionId, t.proposedAt),
    index('thread_proposal_waiting')
      .on(t.conferenceId, t.proposedAt)
      .where(sql`${t.takenBackAt} is null and ${t.acceptedAt} is null and ${t.declinedAt} is null`),
  ],
)
