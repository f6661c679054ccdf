import { index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '@/lib/caller'
import type { DecisionKind, ReasonCode } from '@/lib/moderation/rules'
import { id, instant } from './columns'
import { conference, session } from './conferences'
import { contribution } from './contributions'
import { participant } from './people'

/** Who decided what on which revision, when and why. One revision can be decided once. */
export const decision = pgTable(
  'decision',
  {
    id: id(),
    contributionId: uuid('contribution_id')
      .notNull()
      .references(() => contribution.id),
    revision: integer('revision').notNull(),
    kind: text('kind').$type<DecisionKind>().notNull(),
    reason: text('reason').$type<ReasonCode>(),
    message: text('message'),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    at: instant('at').notNull(),
  },
  (t) => [unique('decision_once').on(t.contributionId, t.revision), index('decision_log').on(t.at, t.id)],
)

export const extension = pgTable(
  'extension',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
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
  },
  (t) => [primaryKey({ columns: [t.conferenceId, t.email] })],
)
