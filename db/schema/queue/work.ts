import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Details } from '@/lib/moderation/carrying-out/details'
import type { Channel, DecisionKind, Side } from '@/lib/moderation/rules'
import type { ContributionLanguage } from '@/lib/text/locales'
import { id, instant } from '../columns'
import { session, thread } from '../conferences'
import { contribution } from '../contributions'
import { participant } from '../people'

/**
 * A decision that was taken and is not carried out yet: nobody but the desk knows of it, and whoever took it can undo
 * it. The row is gone once it is carried out, undone, or came to nothing.
 */
export const dueDecision = pgTable(
  'due_decision',
  {
    contributionId: uuid('contribution_id')
      .primaryKey()
      .references(() => contribution.id),
    revision: integer('revision').notNull(),
    kind: text('kind').$type<DecisionKind>().notNull(),
    details: jsonb('details').$type<Details>().notNull(),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    takenAt: instant('taken_at').notNull(),
    dueAt: instant('due_at').notNull(),
  },
  (t) => [index('due_decision_at').on(t.dueAt)],
)

/** Who has which text in hand, and until when: one at a time each, so that leafing through the queue blocks nobody. */
export const claim = pgTable('claim', {
  byId: uuid('by_id')
    .primaryKey()
    .references(() => participant.id),
  contributionId: uuid('contribution_id')
    .notNull()
    .unique()
    .references(() => contribution.id),
  until: instant('until').notNull(),
})

/** What of the queue a moderator wishes to see; without a row, all of it. */
export const deskChoice = pgTable('desk_choice', {
  participantId: uuid('participant_id')
    .primaryKey()
    .references(() => participant.id),
  languages: text('languages').$type<ContributionLanguage>().array().notNull().default([]),
  sessionId: uuid('session_id').references(() => session.id),
  channel: text('channel').$type<Channel>(),
  authors: text('authors').$type<'first'>(),
  held: text('held').$type<'only'>(),
  chosenAt: instant('chosen_at').notNull(),
})

/** What one moderator asks another about a text; for the desk alone. */
export const colleagueAsked = pgTable(
  'colleague_asked',
  {
    id: id(),
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    ofId: uuid('of_id')
      .notNull()
      .references(() => participant.id),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('colleague_asked_about').on(t.contributionId, t.at)],
)

/**
 * What the desk and an author write to each other about a text, without either's address. The table keeps the name it was
 * made with, or a version that still runs beside a newer one would not find it.
 */
export const exchange = pgTable(
  'message',
  {
    id: id(),
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    side: text('side').$type<Side>().notNull(),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('message_about').on(t.contributionId, t.at)],
)

/** Who put a text that waits into another thread, and where it was sent to before. */
export const placement = pgTable(
  'placement',
  {
    id: id(),
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    fromId: uuid('from_id')
      .notNull()
      .references(() => thread.id),
    toId: uuid('to_id')
      .notNull()
      .references(() => thread.id),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    at: instant('at').notNull(),
  },
  (t) => [index('placement_of').on(t.contributionId, t.at), index('placement_log').on(t.at, t.id)],
)
