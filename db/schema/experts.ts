import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { InLocales } from '@/lib/text/locales'
import { id, instant } from './columns'
import { session } from './conferences'
import { contribution } from './contributions'
import { participant } from './people'

/**
 * Somebody who is invited to a session as its expert, by their address: they are one once a participant of that
 * address has the role. Who they are and how they are shown is said there, never here.
 */
export const expert = pgTable(
  'expert',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    email: text('email').notNull(),
    presentation: jsonb('presentation').$type<InLocales>().notNull(),
    byId: uuid('by_id')
      .notNull()
      .references(() => participant.id),
    invitedAt: instant('invited_at').notNull(),
  },
  (t) => [unique('expert_of_session').on(t.sessionId, t.email)],
)

/** What makes a contribution a question to the experts of a session: whom it asks, who is to answer, what answered it. */
export const ask = pgTable(
  'ask',
  {
    contributionId: uuid('contribution_id')
      .primaryKey()
      .references(() => contribution.id),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => session.id),
    /** Empty where whoever can may answer. */
    expertId: uuid('expert_id').references(() => expert.id),
    assignedToId: uuid('assigned_to_id').references(() => expert.id),
    assignedById: uuid('assigned_by_id').references(() => participant.id),
    assignedAt: instant('assigned_at'),
    /** The first published reply of one of the session's experts that has not been withdrawn. */
    answerId: uuid('answer_id').references(() => contribution.id),
  },
  (t) => [
    index('ask_of_session').on(t.sessionId),
    check(
      'ask_assigned',
      sql`(${t.assignedToId} is null) = (${t.assignedAt} is null) and (${t.assignedToId} is null) = (${t.assignedById} is null)`,
    ),
  ],
)
